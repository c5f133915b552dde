import type { Cache } from '../../base/cache/cache.js';
import { type Diagnostic, hasErrors } from '../../base/report/diagnostic.js';
import type { World } from '../../base/world/world.js';
import { errorsFound } from '../../checks/errors.js';
import { assembleBook } from '../../document/assemble.js';
import type { Book } from '../../document/book.js';
import { clausesOf } from '../../document/clauses.js';
import type { Guide } from '../../guide/guide.js';
import { loadGuide } from '../../guide/load.js';
import { encoded, type OutputFile } from '../../outputs/content/output-file.js';
import { newsFolder } from '../../outputs/news/news-files.js';
import { handled } from '../../outputs/pdf/press/handled.js';
import { makePdf, type PdfInMaking } from '../../outputs/pdf/press/make-pdf.js';
import { startPress } from '../../outputs/pdf/press/press.js';
import { stampPlan } from '../../outputs/pdf/stamp/plan.js';
import { fontChoice } from '../../outputs/pdf/typst/font-choice.js';
import { readFonts } from '../../outputs/pdf/typst/fonts.js';
import { type Manuscript, manuscriptOf } from '../../outputs/pdf/typst/manuscript.js';
import type { SiteFile } from '../../outputs/site/assets.js';
import { billFile } from '../../release/bill-of-materials.js';
import { heavyPages, overBudget } from '../../release/budget.js';
import { eachOnce, nameProblems } from '../../release/file-names.js';
import { withRecord } from '../../release/record.js';
import { provenanceOf } from '../../release/source.js';
import { type BuildOptions, wants } from './build-options.js';
import type { CommandContext } from './context.js';

/** What a build made. */
export interface Build {
  /** Without `write`, which is yet to come. */
  timings: Record<string, number>;
  diagnostics: Diagnostic[];
  /** What to publish; undefined where errors stopped it. */
  release?: Release | undefined;
}

interface Release {
  version: string;
  files: OutputFile[];
  /** From `site/`. */
  pdf?: { path: string; bytes: number; pages: number } | undefined;
}

/** Where a build reads and writes: absolute paths. */
interface BuildPlace {
  root: string;
  target: string;
}

/**
 * Guide → files of `dist/`: load, assemble, typeset, stamp, print book and site, announce, record. The press works
 * in a thread of its own: the site is printed while it makes the PDF.
 */
export async function build(
  { root, target }: BuildPlace,
  options: BuildOptions,
  { world, progress }: CommandContext,
  cache: Cache,
): Promise<Build> {
  const timings: Record<string, number> = {};
  const timed = async <T>(stage: string, work: () => Promise<T>): Promise<T> => {
    progress(stage);
    const start = performance.now();
    const result = await work();
    timings[stage] = Math.round(performance.now() - start);
    return result;
  };

  const press = wants(options, 'pdf') ? startPress() : undefined;
  try {
    const loaded = await timed('load', () => loadGuide(root, world));
    const { guide } = loaded;
    const fonts = press && (await readFonts(fontChoice(guide), world));
    const ready = fonts && press.fonts(fonts);
    const [{ source, draft }, { book, ...assembled }] = await Promise.all([
      provenanceOf(root, target, guide.manifest.version, world),
      timed('assemble', () => assembleBook(guide, world, cache)),
    ]);
    const diagnostics = [...loaded.diagnostics, ...assembled.diagnostics];
    const stop = () => hasErrors(diagnostics) && !options.force;
    if (stop()) return { timings, diagnostics };

    const files: OutputFile[] = [];
    const pdfPath = `docs/${guide.statements.fileName}.pdf`;
    let making: PdfInMaking | undefined;
    if (ready) {
      const manuscript = await manuscriptOf(book, { fonts: await ready, draft }, world);
      diagnostics.push(...manuscript.diagnostics);
      if (stop()) return { timings, diagnostics };
      if (options.emit?.includes('typst')) files.push(...typstSources(manuscript, pdfPath));
      const input = {
        manuscript,
        fonts,
        plan: stampPlan(guide, true),
        withBook: wants(options, 'epub'),
      };
      const took = (stage: string, milliseconds: number) => {
        timings[stage] = milliseconds;
      };
      progress('typst');
      making = makePdf(press, input, cache, took);
    }
    // The press is at work already: a guide with errors is the rarer one.
    diagnostics.push(...(await timed('check', () => errorsFound(guide, world))));
    if (stop()) return { timings, diagnostics };

    const epubName = `${guide.statements.fileName}.epub`;
    const binding = wants(options, 'epub')
      ? timed('epub', () => epubOf(book, draft, making, world, cache))
      : undefined;
    const offered = {
      pdf: making && { path: pdfPath, making },
      epub: binding && { path: `downloads/${epubName}`, binding },
    };
    const printing = wants(options, 'site')
      ? timed('site', () => siteOf(book, draft, offered, world, cache))
      : undefined;

    const [pdfBytes, epub, site] = await Promise.all([making?.bytes, binding, printing]);
    if (pdfBytes) {
      files.push({ path: `site/${pdfPath}`, bytes: pdfBytes });
      diagnostics.push(...overBudget(guide, pdfBytes.length));
      if (stop()) return { timings, diagnostics };
    }
    if (epub) files.push({ path: `epub/${epubName}`, bytes: epub });
    if (epub && site) files.push({ path: `site/downloads/${epubName}`, bytes: epub });
    if (site) {
      diagnostics.push(...withoutAddress(guide), ...heavyPages(guide, site));
      if (stop()) return { timings, diagnostics };
      files.push(...site.map(({ path, data }) => ({ path: `site/${path}`, bytes: encoded(data) })));
    }
    if (making && pdfBytes) {
      const news = { pdfBytes: pdfBytes.length, cover: (await making.covers).cover };
      files.push(...(await newsFolder(book, news, files, world)));
    }
    files.push(await billFile(guide, world));
    const made = await making?.whole;
    const pdf = made && { path: pdfPath, bytes: made.bytes, pages: made.pages };
    diagnostics.push(...nameProblems(files));
    if (stop()) return { timings, diagnostics };
    const release = {
      version: guide.manifest.version,
      files: withRecord(guide, eachOnce(files), pdf, source),
      pdf: pdf && { ...pdf, bytes: pdf.bytes.length },
    };
    return { timings, diagnostics, release };
  } finally {
    await press?.close();
  }
}

/** Everything that the PDF is typeset from, as a folder beside it. */
function typstSources({ job }: Manuscript, pdfPath: string): OutputFile[] {
  const folder = `site/${pdfPath.replace(/\.pdf$/, '-typst')}`;
  return [...job.sources, ...job.files].map(([path, data]) => ({
    path: folder + path,
    bytes: encoded(data),
  }));
}

async function epubOf(
  book: Book,
  draft: boolean,
  making: PdfInMaking | undefined,
  world: World,
  cache: Cache,
): Promise<Uint8Array> {
  const { guide } = book;
  const [{ printEpub }, { loadTheme }] = await Promise.all([
    import('../../outputs/epub/print.js'),
    import('../../outputs/site/theme.js'),
  ]);
  const theme = await loadTheme(guide.manifest.theme, guide.root, world);
  return printEpub(book, {
    cache,
    styles: theme.bookCss,
    fonts: theme.fonts,
    draft,
    cover: making && coverOnceStamped(making),
    openings: (await making?.openings) ?? [],
  });
}

/** For a book that is packed after the PDF is stamped: all that comes later waits for the stamp. */
function coverOnceStamped({ covers, bytes }: PdfInMaking): Promise<Uint8Array | undefined> {
  return partOf(Promise.all([covers, bytes]), ([{ bookCover }]) => bookCover);
}

/** What the site offers for download, which may still be in the making. */
interface Offered {
  pdf: { path: string; making: PdfInMaking } | undefined;
  epub: { path: string; binding: Promise<Uint8Array> } | undefined;
}

async function siteOf(
  book: Book,
  draft: boolean,
  { pdf, epub }: Offered,
  world: World,
  cache: Cache,
): Promise<SiteFile[]> {
  const { guide } = book;
  const [{ printSite }, { loadTheme }, { changesSincePrevious }] = await Promise.all([
    import('../../outputs/site/site.js'),
    import('../../outputs/site/theme.js'),
    import('../../diff/previous-version.js'),
  ]);
  return printSite(book, {
    cache,
    theme: await loadTheme(guide.manifest.theme, guide.root, world),
    draft,
    pdf: pdf && {
      path: pdf.path,
      bytes: partOf(pdf.making.bytes, ({ length }) => length),
      cover: partOf(pdf.making.covers, ({ cover }) => cover),
    },
    epub: epub && { path: epub.path, bytes: partOf(epub.binding, ({ length }) => length) },
    changes: await changesSincePrevious(guide, world),
    ...(await clausesOfGuide(book)),
  });
}

/** A part of what is still in the making. What stops the whole is thrown once, to whoever awaits it. */
function partOf<Whole, Part>(whole: Promise<Whole>, pick: (whole: Whole) => Part): Promise<Part> {
  return handled(whole.then(pick));
}

async function clausesOfGuide(book: Book) {
  const clauses = clausesOf(book);
  const path = `downloads/${book.guide.statements.fileName}-clauses.docx`;
  if (clauses.length === 0) return { clauses, clausesFile: undefined };
  const { printClausesDocx } = await import('../../outputs/docx/print.js');
  return { clauses, clausesFile: { path, bytes: await printClausesDocx(book, clauses) } };
}

function withoutAddress({ manifest }: Guide): Diagnostic[] {
  if (manifest.site.url !== undefined) return [];
  return [
    {
      rule: 'site-address',
      severity: 'info',
      file: 'guide.yaml',
      message: 'No `site.url`: canonical addresses, sitemap and feed are left out of the site',
      hint: 'set `site.url` to the origin of the host, and `site.home` to the path of the guide there',
    },
  ];
}
