import { rejectionHandled } from '../../base/rejection-handled.js';
import { timed } from '../../base/timed.js';
import type { Output } from '../content/output.js';

/** The guide as a document for word processors. */
export const office: Output = {
  target: 'office',
  open: () => ({
    start: async (job) => {
      const path = `office/${job.book.guide.statements.fileName}.odt`;
      const files = timed('office', job, async () => {
        const { printGuideOdt } = await import('./guide.js');
        return [{ path, bytes: await printGuideOdt(job.book, job.cache) }];
      });
      return { files: rejectionHandled(files) };
    },
  }),
};
