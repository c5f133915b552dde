import { join, relative, resolve } from 'node:path';
import { errorsFound } from '../checks/errors.js';
import { assembleBook } from '../document/assemble.js';
import type { Book } from '../document/book.js';
import { clausesOf } from '../document/clauses.js';
import type { Guide } from '../guide/guide.js';
import { loadGuide, shownPath } from '../guide/load.js';
import { locateGuide } from '../guide/locate.js';
import { newsFolder } from '../news/news-files.js';
import { type MadePdf, makePdf } from '../press/make-pdf.js';
import { type Press, startPress } from '../press/press.js';
import type { SiteFile } from '../printers/html/assets.js';
import { type Manuscript, manuscriptOf } from '../printers/typst/manuscript.js';
import { heavyPages, overBudget } from '../release/budget.js';
import { publishFolder, refuseForeign } from '../release/publish-folder.js';
import { encoded, type OutputFile, withRecord } from '../release/record.js';
import { provenanceOf } from '../release/source.js';
import { type Diagnostic, exitCodes, hasErrors, sortDiagnostics } from '../report/diagnostic.js';
import { stampPlan } from '../stamp/plan.js';
import type { World } from '../world/world.js';
import type { CommandContext, Outcome } from './outcome.js';

/** What `guide build` is told. */
export interface BuildOptions {
  dir?: string | undefined;
  /** Folder to write; `dist` in the current folder by default. */
  out?: string | undefined;
  /** Writes although there are errors, and fails all the same. */
  force?: boolean | undefined;
  /** Which outputs to make. */
  only?: readonly BuildTarget[] | undefined;
  /** What the outputs are made from, to keep beside them. */
  emit?: readonly 'typst'[] | undefined;
}

export const buildTargets = ['site', 'pdf'] as const;
export type BuildTarget = (typeof buildTargets)[number];

/** Guide → `dist/`: load, assemble, typeset, stamp, print the site, announce, record, publish. */
export async function run(options: BuildOptions, context: CommandContext): Promise<Outcome> {
  const { world } = context;
  const root = await locateGuide(options.dir, world);
  const target = resolve(world.cwd, options.out ?? 'dist');
  await refuseForeign(target, root, world);
  const press = wants(options, 'pdf') ? startPress() : undefined;
  try {
    return await build(root, target, press, options, context);
  } finally {
    await press?.close();
  }
}

/** The press works in a thread of its own: the site is printed while it makes the PDF. */
async function build(
  root: string,
  target: string,
  press: Press | undefined,
  options: BuildOptions,
  { world, progress }: CommandContext,
): Promise<Outcome> {
  const timings: Record<string, number> = {};
  const timed = async <T>(stage: string, work: () => Promise<T>): Promise<T> => {
    progress(stage);
    const start = performance.now();
    const result = await work();
    timings[stage] = Math.round(performance.now() - start);
    return result;
  };

  const loaded = await timed('load', () => loadGuide(root, world));
  const { guide } = loaded;
  const fonts = press?.fonts(guide.manifest.theme, root);
  const [{ source, draft }, { book, ...assembled }] = await Promise.all([
    provenanceOf(root, target, guide.manifest.version, world),
    timed('assemble', () => assembleBook(guide, world)),
  ]);
  const diagnostics = [
    ...loaded.diagnostics,
    ...assembled.diagnostics,
    ...(await timed('check', () => errorsFound(guide, world))),
  ];
  const stop = () => hasErrors(diagnostics) && !options.force;
  if (stop()) return outcome(diagnostics, [], { timings });

  const files: OutputFile[] = [];
  const pdfPath = `docs/${guide.statements.fileName}.pdf`;
  let making: Promise<MadePdf> | undefined;
  if (press && fonts) {
    const manuscript = await manuscriptOf(book, { fonts: await fonts, draft }, world);
    diagnostics.push(...manuscript.diagnostics);
    if (stop()) return outcome(diagnostics, [], { timings });
    if (options.emit?.includes('typst')) files.push(...typstSources(manuscript, pdfPath));
    making = timed('typst', () => makePdf(press, manuscript, stampPlan(guide, true)));
  }
  const printing = wants(options, 'site')
    ? timed('site', () => siteOf(book, draft, making && { path: pdfPath, making }, world))
    : undefined;

  const [made, site] = await Promise.all([making, printing]);
  const pdf = made && { path: pdfPath, bytes: made.bytes, pages: made.pages };
  if (pdf) {
    Object.assign(timings, made.milliseconds);
    files.push({ path: `site/${pdf.path}`, bytes: pdf.bytes });
    diagnostics.push(...overBudget(guide, pdf.bytes.length));
    if (stop()) return outcome(diagnostics, [], { timings });
  }
  if (site) {
    diagnostics.push(...withoutAddress(guide), ...heavyPages(guide, site));
    if (stop()) return outcome(diagnostics, [], { timings });
    files.push(...site.map(({ path, data }) => ({ path: `site/${path}`, bytes: encoded(data) })));
  }
  if (made) {
    const news = { pdfBytes: made.bytes.length, cover: made.cover };
    files.push(...(await newsFolder(book, news, files, world)));
  }
  const recorded = withRecord(guide, files, pdf, source);
  await timed('write', () => publishFolder(target, root, recorded, world));
  return outcome(diagnostics, [shownPath(target, world)], {
    timings,
    version: guide.manifest.version,
    ...(pdf
      ? {
          pdf: {
            path: join(relative(world.cwd, target), 'site', pdf.path),
            bytes: pdf.bytes.length,
            pages: pdf.pages,
          },
        }
      : {}),
  });
}

/** Everything that the PDF is typeset from, as a folder beside it. */
function typstSources({ job }: Manuscript, pdfPath: string): OutputFile[] {
  const folder = `site/${pdfPath.replace(/\.pdf$/, '-typst')}`;
  return [...job.sources, ...job.files].map(([path, data]) => ({
    path: folder + path,
    bytes: encoded(data),
  }));
}

function wants({ only }: BuildOptions, target: BuildTarget): boolean {
  return only === undefined || only.includes(target);
}

async function siteOf(
  book: Book,
  draft: boolean,
  pdf: { path: string; making: Promise<MadePdf> } | undefined,
  world: World,
): Promise<SiteFile[]> {
  const { guide } = book;
  const [{ printSite }, { loadTheme }] = await Promise.all([
    import('../printers/html/site.js'),
    import('../printers/html/theme.js'),
  ]);
  const made = pdf?.making.then(({ bytes, cover }) => ({ bytes: bytes.length, cover }));
  return printSite(book, {
    theme: await loadTheme(guide.manifest.theme, guide.root, world),
    draft,
    pdf: pdf && made && { path: pdf.path, made },
    ...(await clausesOfGuide(book)),
  });
}

function outcome(
  diagnostics: Diagnostic[],
  outputs: string[],
  data: Record<string, unknown>,
): Outcome {
  const exitCode = hasErrors(diagnostics) ? exitCodes.findings : exitCodes.ok;
  return { exitCode, diagnostics: sortDiagnostics(diagnostics), outputs, data };
}

async function clausesOfGuide(book: Book) {
  const clauses = clausesOf(book);
  const path = `downloads/${book.guide.statements.fileName}-clauses.docx`;
  if (clauses.length === 0) return { clauses, clausesFile: undefined };
  const { printClausesDocx } = await import('../printers/docx/print.js');
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
