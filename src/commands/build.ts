import { join, relative, resolve } from 'node:path';
import { errorsFound } from '../checks/errors.js';
import { assembleBook } from '../document/assemble.js';
import type { Book } from '../document/book.js';
import { clausesOf } from '../document/clauses.js';
import type { Guide } from '../guide/guide.js';
import { loadGuide, shownPath } from '../guide/load.js';
import { locateGuide } from '../guide/locate.js';
import { sizeInWords } from '../guide/size.js';
import { announcement } from '../news/announcement.js';
import { latestAnnouncement } from '../news/latest.js';
import { packageInfo, producer } from '../package-info.js';
import { printClausesDocx } from '../printers/docx/print.js';
import type { SiteFile } from '../printers/html/assets.js';
import { printSite } from '../printers/html/site.js';
import { loadTheme } from '../printers/html/theme.js';
import { pageWeights } from '../printers/html/weight.js';
import { compileTypst } from '../printers/typst/compile.js';
import { loadFonts } from '../printers/typst/fonts.js';
import { printTypst } from '../printers/typst/print.js';
import { printImage } from '../printers/typst/print-image.js';
import { publishFolder, refuseForeign } from '../release/publish-folder.js';
import { type OutputFile, releaseRecord, sumsFile } from '../release/record.js';
import { type Provenance, provenanceOf } from '../release/source.js';
import {
  type Diagnostic,
  exitCodes,
  GuideError,
  hasErrors,
  sortDiagnostics,
} from '../report/diagnostic.js';
import { applyStamp } from '../stamp/apply.js';
import { coverImage } from '../stamp/cover-image.js';
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
}

export const buildTargets = ['site', 'pdf'] as const;
export type BuildTarget = (typeof buildTargets)[number];

const coverWidth = 595;
const template = new URL('../../templates/pdf/guide.typ', import.meta.url).pathname;

/** Guide → `dist/`: load, assemble, typeset, stamp, print the site, announce, record, publish. */
export async function run(
  options: BuildOptions,
  { world, progress }: CommandContext,
): Promise<Outcome> {
  const root = await locateGuide(options.dir, world);
  const target = resolve(world.cwd, options.out ?? 'dist');
  const wants = (name: BuildTarget) => options.only === undefined || options.only.includes(name);
  await refuseForeign(target, root, world);

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
  const provenance = await provenanceOf(root, guide.manifest.version, world);
  const assembled = await timed('assemble', () => assembleBook(guide, world));
  const { book } = assembled;
  const diagnostics = [
    ...loaded.diagnostics,
    ...assembled.diagnostics,
    ...(await timed('check', () => errorsFound(guide, world))),
  ];
  const stop = () => hasErrors(diagnostics) && !options.force;
  if (stop()) return outcome(diagnostics, [], { timings });

  const files: OutputFile[] = [];
  let pdf: { path: string; bytes: Uint8Array; pages: number } | undefined;
  if (wants('pdf')) {
    const typeset = await timed('typst', () => typesetPdf(book, provenance.draft, world));
    diagnostics.push(...typeset.diagnostics);
    if (stop()) return outcome(diagnostics, [], { timings });
    const bytes = await timed('stamp', () =>
      applyStamp(typeset.pdf, stampPlan(guide, true), producer, 'PDF', typeset.tables),
    );
    pdf = { path: `docs/${guide.statements.fileName}.pdf`, bytes, pages: typeset.pages };
    files.push({ path: `site/${pdf.path}`, bytes });
    diagnostics.push(...overBudget(guide, bytes.length));
    if (stop()) return outcome(diagnostics, [], { timings });
  }
  if (wants('site')) {
    const site = await timed('site', async () =>
      printSite(book, {
        theme: await loadTheme(guide.manifest.theme, root, world),
        draft: provenance.draft,
        pdf: pdf && { path: pdf.path, bytes: pdf.bytes.length, pages: pdf.pages },
        cover: pdf && (await coverImage(pdf.bytes, coverWidth)),
        ...(await clausesOfGuide(book)),
      }),
    );
    diagnostics.push(...withoutAddress(guide), ...heavyPages(guide, site));
    if (stop()) return outcome(diagnostics, [], { timings });
    files.push(...site.map(({ path, data }) => ({ path: `site/${path}`, bytes: encoded(data) })));
  }
  if (pdf) files.push(await newsFile(guide, pdf.bytes.length, world));
  const recorded = withRecord(guide, files, pdf, provenance.source);
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

function outcome(
  diagnostics: Diagnostic[],
  outputs: string[],
  data: Record<string, unknown>,
): Outcome {
  const exitCode = hasErrors(diagnostics) ? exitCodes.findings : exitCodes.ok;
  return { exitCode, diagnostics: sortDiagnostics(diagnostics), outputs, data };
}

function encoded(data: string | Uint8Array): Uint8Array {
  return typeof data === 'string' ? new TextEncoder().encode(data) : data;
}

async function typesetPdf(book: Book, draft: boolean, world: World) {
  const { guide } = book;
  const { cover, theme, date } = guide.manifest;
  const fonts = await loadFonts(theme, guide.root, world);
  const sources = printTypst(book, {
    fonts: fonts.families,
    hasGlyph: fonts.hasGlyph,
    draft,
    fileOf: (path) => shownPath(join(guide.root, path), world),
  });
  const images = [...book.images.values()].map(
    async (image) => [`/guide/${image.path}`, await printImage(image)] as const,
  );
  const files = new Map(await Promise.all(images));
  if (cover !== undefined) files.set(`/guide/${cover}`, await readCover(guide.root, cover, world));
  const texts = new Map(sources.files);
  texts.set('/guide.typ', new TextDecoder().decode(await world.readFile(template)));
  const { pdf, pages } = compileTypst({
    main: sources.main,
    sources: texts,
    files,
    inputs: sources.inputs,
    fonts: fonts.blobs,
    timestamp: Date.parse(`${date}T00:00:00Z`) / 1000,
  });
  return { pdf, pages, tables: sources.tables, diagnostics: sources.diagnostics };
}

async function readCover(root: string, cover: string, world: World): Promise<Uint8Array> {
  const path = join(root, cover);
  if ((await world.kind(path)) === 'file') return world.readFile(path);
  throw new GuideError(
    {
      rule: 'manifest',
      severity: 'error',
      file: shownPath(join(root, 'guide.yaml'), world),
      message: `Missing image «${cover}» of the cover`,
      hint: 'add the file, or take «cover» out of guide.yaml',
    },
    exitCodes.usage,
  );
}

function overBudget({ manifest, lang }: Guide, bytes: number): Diagnostic[] {
  const limit = manifest.budget?.pdf;
  if (limit === undefined || bytes <= limit) return [];
  return [
    {
      rule: 'budget-pdf',
      severity: 'error',
      file: 'guide.yaml',
      message: `Unexpected weight of the PDF, ${sizeInWords(bytes, lang)}, expected ${sizeInWords(limit, lang)} at most`,
      hint: 'make images lighter, or raise «budget.pdf»',
    },
  ];
}

async function clausesOfGuide(book: Book) {
  const clauses = clausesOf(book);
  const path = `downloads/${book.guide.statements.fileName}-clauses.docx`;
  return {
    clauses,
    clausesFile:
      clauses.length > 0 ? { path, bytes: await printClausesDocx(book, clauses) } : undefined,
  };
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

function heavyPages({ manifest }: Guide, site: readonly SiteFile[]): Diagnostic[] {
  const limit = manifest.budget?.page;
  if (limit === undefined) return [];
  const heavy = pageWeights(site).filter(({ bytes }) => bytes > limit);
  const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
  const list = heavy.slice(0, 5).map(({ path, bytes }) => `${path} (${kilobytes(bytes)})`);
  if (heavy.length === 0) return [];
  return [
    {
      rule: 'budget-page',
      severity: 'error',
      file: 'guide.yaml',
      message: `Unexpected weight of ${heavy.length} pages, expected ${kilobytes(limit)} at most; the heaviest: ${list.join(', ')}`,
      hint: 'split these chapters, or raise «budget.page»',
    },
  ];
}

async function newsFile(guide: Guide, pdfBytes: number, world: World): Promise<OutputFile> {
  const source = await latestAnnouncement(guide.root, world);
  const name = source?.name ?? `${guide.manifest.date}-${guide.manifest.slug}.md`;
  return { path: `news/${name}`, bytes: encoded(announcement(guide, pdfBytes, source)) };
}

function withRecord(
  guide: Guide,
  files: OutputFile[],
  pdf: { path: string; bytes: Uint8Array; pages: number } | undefined,
  source: Provenance['source'],
): OutputFile[] {
  const record = releaseRecord(guide, {
    files,
    source,
    generator: packageInfo,
    pdf: pdf
      ? {
          path: `site/${pdf.path}`,
          bytes: pdf.bytes.length,
          pages: pdf.pages,
          conformance: ['PDF/UA-1', 'PDF/A-2a'],
        }
      : null,
  });
  const recorded = [
    ...files,
    { path: 'release.json', bytes: encoded(`${JSON.stringify(record, null, 2)}\n`) },
  ];
  return [...recorded, { path: 'SHA256SUMS', bytes: encoded(sumsFile(recorded)) }];
}
