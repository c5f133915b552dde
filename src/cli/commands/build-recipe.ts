import { dirname } from 'node:path';
import type { Cache } from '../../base/cache/cache.js';
import { rejectionHandled } from '../../base/rejection-handled.js';
import type { Diagnostic } from '../../base/report/diagnostic.js';
import { regraded } from '../../base/report/regrade.js';
import { timed } from '../../base/timed.js';
import type { World } from '../../base/world/world.js';
import { errorsFound } from '../../checks/errors.js';
import { assembleAll } from '../../document/assemble.js';
import type { Guide } from '../../guide/guide.js';
import type { Lang } from '../../guide/labels.js';
import { type LoadResult, loadGuide } from '../../guide/load.js';
import { inLanguageFolder, siteFolder } from '../../guide/translations.js';
import type { Job, OpenOutput, Parts } from '../../outputs/content/output.js';
import type { OutputFile } from '../../outputs/content/output-file.js';
import { madeElsewhere, printedHere } from '../../outputs/index.js';
import { billFile } from '../../release/bill-of-materials.js';
import { eachOnce, nameProblems } from '../../release/file-names.js';
import { type ReleaseRecord, withRecord } from '../../release/record.js';
import { provenanceOf, sourceRefusal } from '../../release/source.js';
import { acceptTerms } from './accept-terms.js';
import { type BuildOptions, targetsOf } from './build-options.js';
import { type BuildRun, openRun } from './build-run.js';
import type { CommandContext } from './context.js';
import { editionNamed } from './each-edition.js';

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
  pdf?: ReleasedPdf | undefined;
  /** The guide in its further languages. */
  translations: { lang: Lang; pdf: ReleasedPdf | undefined }[];
}

interface ReleasedPdf {
  /** From `site/`. */
  path: string;
  bytes: number;
  pages: number;
}

/** Where a build reads and writes: absolute paths. */
export interface BuildPlace {
  root: string;
  target: string;
  /** Where the typesetter stays from one build to the next. */
  resident?: string | undefined;
}

/**
 * Guide → files of `dist/`: load, assemble, make the outputs, record. An error ends it, but for `--force`.
 * @param read the guide, where it is loaded already.
 */
export async function build(
  place: BuildPlace,
  options: BuildOptions,
  { world, progress }: CommandContext,
  cache: Cache,
  read?: LoadResult,
): Promise<Build> {
  const run = openRun(options.force ?? false, progress);
  const first = openOutputs(options, place.resident);
  const opened = [first];
  try {
    const release = await run.unlessStopped(async () => {
      const guide = await loaded(read ?? place, options, first, run, world);
      const { books, ...provenance } = await assembled(guide, place, run, world, cache);
      const languages: InOneLanguage[] = [];
      for (const book of books) {
        const outputs = book.guide === guide ? first : await openedFor(book.guide, options, world);
        if (outputs !== first) opened.push(outputs);
        const { draft } = provenance;
        const job = { book, books, draft, cache, world, emit: options.emit ?? [], ...run };
        languages.push({ guide: book.guide, parts: await begun(outputs, inItsLanguage(job)) });
      }
      return recorded(languages, provenance.source, run, world);
    });
    return { timings: run.timings, diagnostics: run.diagnostics, release };
  } finally {
    await Promise.all(opened.flatMap(all).map((output) => output.close?.()));
  }
}

/** A guide in one of its languages, in the making. */
interface InOneLanguage {
  guide: Guide;
  parts: Parts;
}

/** The outputs that are asked for, by where they are made. */
interface Outputs {
  elsewhere: OpenOutput[];
  here: OpenOutput[];
}

function all({ elsewhere, here }: Outputs): OpenOutput[] {
  return [...elsewhere, ...here];
}

function openOutputs(options: BuildOptions, resident?: string): Outputs {
  const targets = targetsOf(options);
  const open = (outputs: typeof printedHere) =>
    outputs
      .filter(({ target }) => target === undefined || targets.includes(target))
      .map((output) => output.open(targets, resident));
  return { elsewhere: open(madeElsewhere), here: open(printedHere) };
}

async function openedFor(guide: Guide, options: BuildOptions, world: World): Promise<Outputs> {
  const outputs = openOutputs(options);
  await Promise.all(all(outputs).map((output) => output.loaded?.(guide, world)));
  return outputs;
}

async function loaded(
  from: BuildPlace | LoadResult,
  { edition }: BuildOptions,
  outputs: Outputs,
  run: BuildRun,
  world: World,
): Promise<Guide> {
  const { guide: whole, diagnostics } =
    'guide' in from ? from : await timed('load', run, () => loadGuide(from.root, world));
  const guide =
    edition === undefined || whole.edition ? whole : editionNamed(whole.editions, edition);
  run.grade(guide.manifest.rules ?? {});
  run.diagnostics.push(...regraded(diagnostics, guide.manifest.rules ?? {}));
  await acceptTerms(guide, world);
  await Promise.all(all(outputs).map((output) => output.loaded?.(guide, world)));
  return guide;
}

async function assembled(
  guide: Guide,
  { target }: BuildPlace,
  run: BuildRun,
  world: World,
  cache: Cache,
) {
  const [provenance, results] = await Promise.all([
    provenanceOf(guide, guide.edition ? dirname(target) : target, world),
    timed('assemble', run, () => assembleAll(guide, world, cache)),
  ]);
  const found = results.flatMap(({ diagnostics }) => diagnostics);
  run.found([...found, ...sourceRefusal(provenance, 'info')]);
  return { books: results.map(({ book }) => book), ...provenance };
}

/** A job whose stages are told with their language, those of the original as ever. */
function inItsLanguage(job: Job): Job {
  const { guide } = job.book;
  if (!guide.original) return job;
  const named = (stage: string) => `${stage} ${guide.lang}`;
  return {
    ...job,
    took: (stage, milliseconds) => job.took(named(stage), milliseconds),
    progress: (stage) => job.progress(named(stage)),
  };
}

/** What is made elsewhere is at work before the guide is checked: one with errors is the rarer one. */
async function begun({ elsewhere, here }: Outputs, job: Job): Promise<Parts> {
  const { guide } = job.book;
  let parts: Parts = { files: Promise.resolve([]) };
  const begin = async (output: OpenOutput) => {
    const { parts: offered, files } = await output.start(job, parts);
    const own = files.then((made) => made.map((file) => inLanguageFolder(file, guide)));
    const all = Promise.all([parts.files, own]).then((lists) => lists.flat());
    parts = { ...parts, ...offered, files: rejectionHandled(all) };
  };
  for (const output of elsewhere) await begin(output);
  job.found(await timed('check', job, () => errorsFound(guide, job.world, job.cache)));
  for (const output of here) await begin(output);
  return parts;
}

async function recorded(
  languages: readonly InOneLanguage[],
  source: ReleaseRecord['source'],
  run: BuildRun,
  world: World,
): Promise<Release> {
  const made = await Promise.all(
    languages.map(async ({ guide, parts }) => ({ guide, ...(await finished(guide, parts)) })),
  );
  const [original, ...translations] = made;
  if (!original) throw new RangeError('Unexpected build of no guide');
  const files = [...made.flatMap((each) => each.files), await billFile(original.guide, world)];
  run.found(nameProblems(files));
  const shown = ({ pdf }: Pick<typeof original, 'pdf'>) =>
    pdf && { path: pdf.path, bytes: pdf.bytes.length, pages: pdf.pages };
  return {
    version: original.guide.manifest.version,
    files: withRecord([original, ...translations], eachOnce(files), source),
    pdf: shown(original),
    translations: translations.map(({ guide, pdf }) => ({ lang: guide.lang, pdf: shown({ pdf }) })),
  };
}

/** Waits for all that was begun of a language. */
async function finished(guide: Guide, { pdf, files: making }: Parts) {
  const [files, made] = await Promise.all([making, pdf?.whole]);
  const whole = pdf &&
    made && { ...made, path: siteFolder(guide) + pdf.path, conformance: pdf.conformance };
  return { files, pdf: whole };
}
