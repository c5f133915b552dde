import { rejectionHandled } from '../../base/rejection-handled.js';
import type { Diagnostic } from '../../base/report/diagnostic.js';
import { timed } from '../../base/timed.js';
import type { Changes } from '../../diff/changes.js';
import type { Book } from '../../document/book.js';
import { clausesOf } from '../../document/clauses.js';
import { gridsOf } from '../../document/grids.js';
import type { Guide } from '../../guide/guide.js';
import type { Lang } from '../../guide/labels.js';
import { words } from '../../words/words.js';
import type { Job, Output, Parts } from '../content/output.js';
import { encoded, type OutputFile } from '../content/output-file.js';
import { heavyPages } from './budget.js';

/** The website. */
export const site: Output = {
  target: 'site',
  open: () => ({
    start: async (job, parts) => ({
      files: rejectionHandled(timed('site', job, () => printed(job, parts))),
    }),
  }),
};

async function printed(job: Job, { pdf, epub }: Parts): Promise<OutputFile[]> {
  const { book, books, draft, cache, world } = job;
  const { guide } = book;
  const [
    { printSite },
    { siteLanguages },
    { loadTheme },
    { changesSincePrevious },
    { withFormerAnchors },
  ] = await Promise.all([
    import('./site.js'),
    import('./languages.js'),
    import('../content/theme.js'),
    import('../../diff/previous-version.js'),
    import('./former-anchors.js'),
  ]);
  const compared = new Map<Lang, Changes | undefined>();
  for (const each of books)
    compared.set(each.guide.lang, await changesSincePrevious(each.guide, world));
  const gone = compared.get(guide.lang)?.gone ?? [];
  const changesOf = (lang: Lang) => {
    const changes = compared.get(lang);
    return changes && changes.sections.length > 0 ? changes : undefined;
  };
  const files = await printSite(gone.length > 0 ? withFormerAnchors(book, gone) : book, {
    cache,
    theme: await loadTheme(guide, world),
    draft,
    pdf: pdf && {
      path: pdf.path,
      bytes: rejectionHandled(pdf.bytes),
      cover: rejectionHandled(pdf.covers.then(({ cover }) => cover)),
    },
    epub: epub && { path: epub.path, bytes: rejectionHandled(epub.bytes) },
    changes: changesOf(guide.lang),
    gone,
    languages: siteLanguages(books, changesOf),
    ...(await clausesOfGuide(book)),
    sheets: await sheetsOfGuide(book),
  });
  job.found([...withoutAddress(guide), ...heavyPages(guide, files)]);
  return files.map(({ path, data }) => ({ path: `site/${path}`, bytes: encoded(data) }));
}

async function clausesOfGuide(book: Book) {
  const clauses = clausesOf(book);
  const stem = `downloads/${book.guide.statements.fileName}-clauses`;
  if (clauses.length === 0) return { clauses, clausesFiles: [] };
  const [{ printClausesDocx }, { printClausesOdt }] = await Promise.all([
    import('../docx/print.js'),
    import('../odt/print.js'),
  ]);
  return {
    clauses,
    clausesFiles: [
      { path: `${stem}.odt`, bytes: await printClausesOdt(book, clauses) },
      { path: `${stem}.docx`, bytes: await printClausesDocx(book, clauses) },
    ],
  };
}

async function sheetsOfGuide(book: Book) {
  if (!book.chapters.some((chapter) => gridsOf(chapter).length > 0)) return new Map();
  const { printSheets } = await import('../sheets/print.js');
  return printSheets(book);
}

function withoutAddress({ manifest, original }: Guide): Diagnostic[] {
  if (manifest.site.url !== undefined || original) return [];
  return [
    {
      rule: 'site-address',
      severity: 'info',
      file: 'guide.yaml',
      message: words().outputs.site.noAddress,
      hint: words().outputs.site.noAddressHint,
    },
  ];
}
