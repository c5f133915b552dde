import { rejectionHandled } from '../../base/rejection-handled.js';
import { timed } from '../../base/timed.js';
import type { Output } from '../content/output.js';

/** The guide as documents for word processors. */
export const office: Output = {
  target: 'office',
  open: () => ({
    start: async (job) => {
      const stem = `office/${job.book.guide.statements.fileName}`;
      const files = timed('office', job, async () => {
        const { guideText, odtOfText } = await import('../odt/guide.js');
        const { docxOfOdt } = await import('./from-odt.js');
        const text = await guideText(job.book, job.cache);
        const { manifest } = job.book.guide;
        return [
          { path: `${stem}.odt`, bytes: await odtOfText(text, job.book.guide) },
          {
            path: `${stem}.docx`,
            bytes: await docxOfOdt(text.blocks, text.facts, manifest, text.pictures),
          },
        ];
      });
      return { files: rejectionHandled(files) };
    },
  }),
};
