import { Worker } from 'node:worker_threads';
import { mostTypesetting, mostTypesettingMemory } from '../../../base/world/limits.js';
import { memoryWord } from '../typst/failure.js';

/** How often the process is looked at, in milliseconds. */
const interval = 200;

const guard = `
const { writeSync } = require('node:fs');
const { workerData: begun } = require('node:worker_threads');
setInterval(() => {
  const since = Atomics.load(begun, 0);
  const isLate = since !== 0 && process.uptime() - since > ${mostTypesetting / 1000} + 5;
  const isLarge = process.memoryUsage.rss() >= ${mostTypesettingMemory};
  if (!isLate && !isLarge) return;
  // Nobody listens to a process that was left to itself.
  try { if (isLarge) writeSync(2, ${JSON.stringify(`${memoryWord}\n`)}); } catch {}
  process.kill(process.pid, 'SIGKILL');
}, ${interval});
`;

/**
 * Ends this process where it takes more memory than a book needs, or more time than the one who asked would wait:
 * native code at work can't look by itself, and that one may be gone.
 * @returns runs work under the eyes of the guard.
 */
export function guardProcess(): <Value>(work: () => Promise<Value>) => Promise<Value> {
  const begun = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  new Worker(guard, { eval: true, workerData: begun }).unref();
  return async (work) => {
    Atomics.store(begun, 0, Math.max(1, Math.round(process.uptime())));
    try {
      return await work();
    } finally {
      Atomics.store(begun, 0, 0);
    }
  };
}
