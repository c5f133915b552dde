import { parentPort, workerData } from 'node:worker_threads';
import { GuideError } from '../../../base/report/diagnostic.js';
import { refused, type ThreadAnswer } from '../../../base/report/thread-answer.js';
import { applyStamp } from './apply.js';
import { inspectPdf } from './inspect.js';
import { unreadable } from './open-pdf.js';
import type { StampPlan } from './plan.js';

/** What can be done with a PDF that anyone may have made. */
export type Job = { bytes: Uint8Array; file: string } & (
  | { name: 'inspect' }
  | { name: 'stamp'; plan: StampPlan; producer: string }
);

async function done(job: Job): Promise<unknown> {
  const { bytes, file } = job;
  if (job.name === 'inspect') return inspectPdf(bytes, file);
  return applyStamp(bytes, job.plan, job.producer, file);
}

const job = workerData as Job;
const answer = await done(job).then(
  (value): ThreadAnswer => ({ value }),
  // Whatever a reader stumbles over in a file from elsewhere, it is the file that has to change.
  (error) => refused(error instanceof GuideError ? error : unreadable(job.file, error)),
);
parentPort?.postMessage(answer);
