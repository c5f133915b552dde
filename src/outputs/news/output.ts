import { rejectionHandled } from '../../base/rejection-handled.js';
import type { Job, Output, Parts } from '../content/output.js';
import { newsFolder } from './news-files.js';

/** The announcement and the release notes, which tell of the PDF and of all files. */
export const news: Output = {
  target: undefined,
  open: () => ({
    start: async (job, parts) => ({ files: rejectionHandled(newsOf(job, parts)) }),
  }),
};

async function newsOf({ book, world }: Job, { pdf, files }: Parts) {
  if (!pdf) return [];
  const [bytes, { cover }, published] = await Promise.all([pdf.bytes, pdf.covers, files]);
  return newsFolder(book, { pdfBytes: bytes.length, cover }, published, world);
}
