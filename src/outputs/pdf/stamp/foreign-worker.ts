import { parentPort, workerData } from 'node:worker_threads';
import { GuideError } from '../../../base/report/diagnostic.js';
import { refused, type ThreadAnswer } from '../../../base/report/thread-answer.js';
import { type Language, speak, words } from '../../../words/words.js';
import { applyStamp } from './apply.js';
import { inspectPdf } from './inspect.js';
import { refusePdf, unreadable } from './open-pdf.js';
import type { StampPlan } from './plan.js';
import { rewrittenPdf } from './rewrite.js';

/** What can be done with a PDF that anyone may have made. */
export type Job = { bytes: Uint8Array; file: string } & (
  | { name: 'inspect' }
  | { name: 'stamp'; plan: StampPlan; producer: string }
);

async function done(job: Job): Promise<unknown> {
  const { file } = job;
  const { bytes, wasEncrypted } = await rewrittenPdf(job.bytes, file);
  if (job.name === 'inspect')
    return { ...(await inspectPdf(bytes, file)), bytes: job.bytes.length };
  const { encrypted, encryptedHint } = words().outputs.foreignPdf;
  if (wasEncrypted) throw refusePdf(file, encrypted, encryptedHint);
  return applyStamp(bytes, job.plan, job.producer, file);
}

const job = workerData as Job & { language: Language };
await speak(job.language);
const answer = await done(job).then(
  (value): ThreadAnswer => ({ value }),
  // Whatever a reader stumbles over in a file from elsewhere, it is the file that has to change.
  (error) => refused(error instanceof GuideError ? error : unreadable(job.file, error)),
);
parentPort?.postMessage(answer);
