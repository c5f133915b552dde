import { Worker } from 'node:worker_threads';
import { mostTypesettingMemory } from '../../../base/world/limits.js';
import { memoryWord } from '../typst/failure.js';

/** How often the memory is looked at, in milliseconds. */
const interval = 200;

const guard = `
const { writeSync } = require('node:fs');
setInterval(() => {
  if (process.memoryUsage.rss() < ${mostTypesettingMemory}) return;
  writeSync(2, ${JSON.stringify(`${memoryWord}\n`)});
  process.kill(process.pid, 'SIGKILL');
}, ${interval});
`;

/** Ends this process where it takes more memory than a book needs; native code at work can't look by itself. */
export function guardMemory(): void {
  new Worker(guard, { eval: true }).unref();
}
