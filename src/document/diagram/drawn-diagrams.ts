import { Worker } from 'node:worker_threads';
import type { Cache } from '../../base/cache/cache.js';
import { packageFile } from '../../base/package-info.js';
import { mostDrawing, mostMemory } from '../../base/world/limits.js';
import type { DrawnDiagram } from './draw-diagram.js';

/** How often the memory is looked at, in milliseconds. */
const interval = 50;

/**
 * Draws diagrams in a thread of its own, which is ended where it takes more time or memory than any that people
 * follow: a line of text can ask for a million arrows.
 * @returns one a text; undefined for those that take too much.
 */
export function drawnDiagrams(
  texts: readonly string[],
  cache: Cache,
): Promise<(DrawnDiagram | undefined)[]> {
  return cache.get('diagrams', texts, async () => {
    const together = await inThread(texts);
    if (together) return together;
    const alone: (DrawnDiagram | undefined)[] = [];
    for (const text of texts) alone.push((await inThread([text]))?.[0]);
    return alone;
  });
}

async function inThread(texts: readonly string[]): Promise<DrawnDiagram[] | undefined> {
  const thread = new Worker(packageFile('lib/diagrams.js'), { workerData: texts });
  const most = process.memoryUsage.rss() + mostMemory;
  const timers: NodeJS.Timeout[] = [];
  const answer = new Promise<DrawnDiagram[] | undefined>((resolve) => {
    timers.push(setTimeout(() => resolve(undefined), mostDrawing));
    const look = () => process.memoryUsage.rss() > most && resolve(undefined);
    timers.push(setInterval(look, interval));
    thread.once('message', resolve);
    thread.once('error', () => resolve(undefined));
  });
  return answer.finally(() => {
    for (const timer of timers) clearTimeout(timer);
    return thread.terminate();
  });
}
