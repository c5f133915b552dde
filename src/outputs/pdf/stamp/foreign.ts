import { Worker } from 'node:worker_threads';
import { packageFile } from '../../../base/package-info.js';
import { exitCodes, type GuideError, refusal } from '../../../base/report/diagnostic.js';
import { errorOf, type ThreadAnswer } from '../../../base/report/thread-answer.js';
import { mostMemory, mostTime } from '../../../base/world/limits.js';
import { language, words } from '../../../words/words.js';
import type { Job } from './foreign-worker.js';
import type { PdfReport } from './inspect.js';
import type { StampPlan } from './plan.js';

/**
 * Reads back a PDF that anyone may have made: in a thread of its own, which is ended where it takes more time or
 * memory than any publication needs.
 * @param file shown in messages.
 * @throws GuideError (exit 1) for what is encrypted, broken, no PDF or made to keep a reader busy.
 */
export function inspectForeign(bytes: Uint8Array, file: string): Promise<PdfReport> {
  return inThread({ name: 'inspect', bytes, file });
}

/** As `applyStamp`, on a PDF that anyone may have made. @throws GuideError as `inspectForeign`, and for a signed one. */
export function stampForeign(
  bytes: Uint8Array,
  plan: StampPlan,
  producer: string,
  file: string,
): Promise<Uint8Array> {
  return inThread({ name: 'stamp', bytes, plan, producer, file });
}

/** How often the memory is looked at, in milliseconds. */
const interval = 50;

function inThread<Value>(job: Job): Promise<Value> {
  const thread = new Worker(packageFile('lib/foreign.js'), {
    workerData: { ...job, language: language() },
    resourceLimits: { maxOldGenerationSizeMb: mostMemory / 2 ** 20 },
  });
  const most = process.memoryUsage.rss() + mostMemory;
  const answer = new Promise<Value>((resolve, reject) => {
    const late = setTimeout(() => reject(tooMuch(job.file)), mostTime);
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() > most) reject(tooMuch(job.file));
    }, interval);
    thread.once('exit', () => {
      clearTimeout(late);
      clearInterval(watch);
    });
    thread.once('message', (said: ThreadAnswer) =>
      'value' in said ? resolve(said.value as Value) : reject(errorOf(said)),
    );
    thread.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuch(job.file) : error),
    );
  });
  return answer.finally(() => thread.terminate());
}

function tooMuch(file: string): GuideError {
  return refusal(
    {
      rule: 'pdf-limits',
      file,
      message: words().outputs.foreignPdf.limits(mostTime / 1000, mostMemory / 2 ** 30),
      hint: words().outputs.foreignPdf.limitsHint,
    },
    exitCodes.findings,
  );
}
