import { join, relative, resolve } from 'node:path';
import { errorsFound } from '../checks/errors.js';
import { assembleBook } from '../document/assemble.js';
import type { Book } from '../document/book.js';
import { clausesOf } from '../document/clauses.js';
import type { Guide } from '../guide/guide.js';
import { loadGuide, shownPath } from '../guide/load.js';
import { locateGuide } from '../guide/locate.js';
import { newsFile } from '../news/news-file.js';
import { producer } from '../package-info.js';
import { printClausesDocx } from '../printers/docx/print.js';
import { printSite } from '../printers/html/site.js';
import { loadTheme } from '../printers/html/theme.js';
import { typesetPdf } from '../printers/typst/typeset.js';
import { heavyPages, overBudget } from '../release/budget.js';
import { publishFolder, refuseForeign } from '../release/publish-folder.js';
import { encoded, type OutputFile, withRecord } from '../release/record.js';
import { provenanceOf } from '../release/source.js';
import { type Diagnostic, exitCodes, hasErrors, sortDiagnostics } from '../report/diagnostic.js';
import { applyStamp } from '../stamp/apply.js';
import { coverImage } from '../stamp/cover-image.js';
import { stampPlan } from '../stamp/plan.js';
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
  const provenance = await provenanceOf(root, target, guide.manifest.version, world);
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
