import { join } from 'node:path';
import { packageInfo } from '../base/package-info.js';
import type { World } from '../base/world/world.js';
import { crawl, type Fate } from './crawl.js';

/** How web addresses are tried. */
export interface WebOptions {
  /** Allows addresses of this machine and of private networks. */
  allowPrivate: boolean;
  /** Folder that keeps what answered; none to keep nothing. */
  cache: string | undefined;
  progress?: (done: number, all: number) => void;
}

/** An answer that is kept: only addresses that live, which are not asked again for a day. */
interface Kept {
  fate: Fate;
  /** Milliseconds since 1970. */
  asked: number;
}

const timeoutMs = 15_000;
const day = 24 * 60 * 60 * 1000;

/**
 * Tries web addresses and says what became of each. What lived within a day is not asked again.
 * @param urls absolute, in `http:` or `https:`.
 */
export async function askWeb(
  urls: readonly string[],
  { allowPrivate, cache, progress }: WebOptions,
  world: World,
): Promise<ReadonlyMap<string, Fate>> {
  const now = world.now().getTime();
  const file = cache === undefined ? undefined : join(cache, 'web-answers.json');
  const kept = file === undefined ? new Map<string, Kept>() : await readKept(file, now, world);
  const userAgent = `${packageInfo.name}/${packageInfo.version}`;
  const asked = await crawl(
    urls.filter((url) => !kept.has(url)),
    {
      ask: (url, method) => world.request(url, { method, timeoutMs, userAgent, allowPrivate }),
      wait: world.wait,
      ...(progress ? { progress } : {}),
    },
  );
  for (const [url, fate] of asked)
    if (fate.kind === 'alive' || fate.kind === 'moved') kept.set(url, { fate, asked: now });
  if (file !== undefined && asked.size > 0)
    await world.writeFile(file, `${JSON.stringify(Object.fromEntries(kept))}\n`);
  return new Map(
    urls.flatMap((url) => {
      const fate = asked.get(url) ?? kept.get(url)?.fate;
      return fate ? [[url, fate] as const] : [];
    }),
  );
}

/** What is still fresh; a file that is missing or broken keeps nothing. */
async function readKept(file: string, now: number, world: World): Promise<Map<string, Kept>> {
  try {
    const text = new TextDecoder().decode(await world.readFile(file));
    const entries = Object.entries(JSON.parse(text) as Record<string, Kept>);
    return new Map(entries.filter(([, { asked }]) => asked <= now && now - asked < day));
  } catch {
    return new Map();
  }
}
