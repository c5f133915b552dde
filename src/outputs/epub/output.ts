import { rejectionHandled } from '../../base/rejection-handled.js';
import { timed } from '../../base/timed.js';
import type { Job, Output, Parts } from '../content/output.js';

/** The guide as a book, for itself and among the site's downloads. */
export const epub: Output = {
  target: 'epub',
  open: (targets) => ({
    start: async (job, { pdf }) => {
      const name = `${job.book.guide.statements.fileName}.epub`;
      const bytes = rejectionHandled(timed('epub', job, () => printed(job, pdf)));
      const path = `downloads/${name}`;
      const paths = [`epub/${name}`, ...(targets.includes('site') ? [`site/${path}`] : [])];
      const files = bytes.then((made) => paths.map((each) => ({ path: each, bytes: made })));
      return { parts: { epub: { path, bytes } }, files: rejectionHandled(files) };
    },
  }),
};

async function printed({ book, draft, cache, world }: Job, pdf: Parts['pdf']): Promise<Uint8Array> {
  const { guide } = book;
  const [{ printEpub }, { loadTheme }] = await Promise.all([
    import('./print.js'),
    import('../content/theme.js'),
  ]);
  const theme = await loadTheme(guide, world);
  return printEpub(book, {
    cache,
    styles: theme.bookCss,
    fonts: theme.fonts,
    draft,
    cover: pdf && coverOnceStamped(pdf),
    openings: (await pdf?.openings) ?? [],
  });
}

/** For a book that is packed after the PDF is stamped: all that comes later waits for the stamp. */
function coverOnceStamped({ covers, bytes }: NonNullable<Parts['pdf']>) {
  return rejectionHandled(Promise.all([covers, bytes]).then(([{ bookCover }]) => bookCover));
}
