import type { Cache } from '../../base/cache/cache.js';
import { rejectionHandled } from '../../base/rejection-handled.js';
import type { Diagnostic } from '../../base/report/diagnostic.js';
import { regraded } from '../../base/report/regrade.js';
import { timed } from '../../base/timed.js';
import type { World } from '../../base/world/world.js';
import { errorsFound } from '../../checks/errors.js';
import { assembleBook } from '../../document/assemble.js';
import type { Guide } from '../../guide/guide.js';
import { loadGuide } from '../../guide/load.js';
import type { Job, OpenOutput, Parts } from '../../outputs/content/output.js';
import type { OutputFile } from '../../outputs/content/output-file.js';
import { madeElsewhere, printedHere } from '../../outputs/index.js';
import { billFile } from '../../release/bill-of-materials.js';
import { eachOnce, nameProblems } from '../../release/file-names.js';
import { type ReleaseRecord, withRecord } from '../../release/record.js';
import { provenanceOf, sourceRefusal } from '../../release/source.js';
import { type BuildOptions, targetsOf } from './build-options.js';
import { type BuildRun, openRun } from './build-run.js';
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

/** Guide → files of `dist/`: load, assemble, make the outputs, record. An error ends it, but for `--force`. */
export async function build(
  place: BuildPlace,
  options: BuildOptions,
  { world, progress }: CommandContext,
  cache: Cache,
): Promise<Build> {
  const run = openRun(options.force ?? false, progress);
  const outputs = openOutputs(options);
  try {
    const release = await run.unlessStopped(async () => {
      const guide = await loaded(place, outputs, run, world);
      const { book, draft, source } = await assembled(guide, place, run, world, cache);
      const job = { book, draft, cache, world, emit: options.emit ?? [], ...run };
      const parts = await begun(outputs, job);
      return recorded(guide, parts, source, run, world);
    });
    return { timings: run.timings, diagnostics: run.diagnostics, release };
  } finally {
    await Promise.all([...outputs.elsewhere, ...outputs.here].map((output) => output.close?.()));
  }
}

/** The outputs that are asked for, by where they are made. */
interface Outputs {
  elsewhere: OpenOutput[];
  here: OpenOutput[];
}

function openOutputs(options: BuildOptions): Outputs {
  const targets = targetsOf(options);
  const open = (outputs: typeof printedHere) =>
    outputs
      .filter(({ target }) => target === undefined || targets.includes(target))
      .map((output) => output.open(targets));
  return { elsewhere: open(madeElsewhere), here: open(printedHere) };
}

async function loaded(
  { root }: BuildPlace,
  { elsewhere, here }: Outputs,
  run: BuildRun,
  world: World,
): Promise<Guide> {
  const { guide, diagnostics } = await timed('load', run, () => loadGuide(root, world));
  run.grade(guide.manifest.rules ?? {});
  run.diagnostics.push(...regraded(diagnostics, guide.manifest.rules ?? {}));
  await Promise.all([...elsewhere, ...here].map((output) => output.loaded?.(guide, world)));
  return guide;
}

async function assembled(
  guide: Guide,
  { target }: BuildPlace,
  run: BuildRun,
  world: World,
  cache: Cache,
) {
  const [provenance, { book, diagnostics }] = await Promise.all([
    provenanceOf(guide, target, world),
    timed('assemble', run, () => assembleBook(guide, world, cache)),
  ]);
  run.found([...diagnostics, ...sourceRefusal(provenance, 'info')]);
  return { book, ...provenance };
}

/** What is made elsewhere is at work before the guide is checked: one with errors is the rarer one. */
async function begun({ elsewhere, here }: Outputs, job: Job): Promise<Parts> {
  let parts: Parts = { files: Promise.resolve([]) };
  const begin = async (output: OpenOutput) => {
    const { parts: offered, files } = await output.start(job, parts);
    const all = Promise.all([parts.files, files]).then((lists) => lists.flat());
    parts = { ...parts, ...offered, files: rejectionHandled(all) };
  };
  for (const output of elsewhere) await begin(output);
  const { guide } = job.book;
  job.found(await timed('check', job, () => errorsFound(guide, job.world)));
  for (const output of here) await begin(output);
  return parts;
}

async function recorded(
  guide: Guide,
  { pdf, files: making }: Parts,
  source: ReleaseRecord['source'],
  run: BuildRun,
  world: World,
): Promise<Release> {
  const [files, made] = await Promise.all([making, pdf?.whole]);
  const all = [...files, await billFile(guide, world)];
  run.found(nameProblems(all));
  const whole = pdf && made && { ...made, path: pdf.path };
  return {
    version: guide.manifest.version,
    files: withRecord(guide, eachOnce(all), whole, source),
    pdf: whole && { path: whole.path, bytes: whole.bytes.length, pages: whole.pages },
  };
}
