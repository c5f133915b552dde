import { join, resolve } from 'node:path';
import { openCache } from '../../base/cache/open.js';
import {
  type Diagnostic,
  eachOnce,
  exitCodes,
  GuideError,
  hasErrors,
} from '../../base/report/diagnostic.js';
import type { Outcome } from '../../base/report/outcome.js';
import { replaceFile } from '../../base/world/replace-file.js';
import { shownPath } from '../../base/world/shown-path.js';
import type { World } from '../../base/world/world.js';
import type { Guide } from '../../guide/guide.js';
import { type LoadResult, loadGuide } from '../../guide/load.js';
import { locateGuide } from '../../guide/locate.js';
import { versionsAddress } from '../../guide/web-address.js';
import { sha256 } from '../../outputs/content/output-file.js';
import { packArchive } from '../../release/archive.js';
import { listedChanges } from '../../release/git.js';
import { releasedFiles } from '../../release/record.js';
import { provenanceOf, sourceRefusal } from '../../release/source.js';
import { verifyRelease } from '../../release/verify.js';
import { keepRelease } from '../../release/versions.js';
import { words } from '../../words/words.js';
import { checkGuide, offline } from './check-guide.js';
import type { CommandContext } from './context.js';
import { outcomeOfAll } from './each-edition.js';
import { publishAnew } from './publish-build.js';
import { keyFile, signRelease, validateRelease } from './release-proof.js';
import { verdict } from './verdict.js';

/** What `guide release` is told. */
export interface ReleaseOptions {
  dir?: string | undefined;
  /** Folder to write; `dist` in the current folder by default. The archive is written beside it. */
  out?: string | undefined;
  /** Releases although changes are not committed, or the version's tag has other content. */
  allowDirty?: boolean | undefined;
  /** Key that signs the sums: a private one, or a public one that an agent knows. */
  sign?: string | undefined;
  /** Folder that keeps every version, where the release is put beside the earlier ones. */
  versions?: string | undefined;
  /** Has an installed veraPDF judge the PDFs. */
  validate?: boolean | undefined;
}

/** Everything that a job publishes: check --strict, build and announce, verify; what fails is not packed. */
export async function run(options: ReleaseOptions, context: CommandContext): Promise<Outcome> {
  const { world } = context;
  const root = await locateGuide(options.dir, world);
  const target = resolve(world.cwd, options.out ?? 'dist');
  const key = options.sign === undefined ? undefined : await keyFile(options.sign, world);
  const read = await loadGuide(root, world);
  const diagnostics = await refuseDraft(read.guide, target, options, world);

  const cache = await openCache(undefined, root, world);
  const all = (await checkGuide(read, offline, world, cache)).diagnostics;
  const checked = verdict(all.map(refusedAtRelease), { strict: true });
  if (checked.exitCode !== exitCodes.ok) return checked;
  const found = [...diagnostics, ...checked.diagnostics];
  const { editions } = read.guide;
  if (!editions) return releaseOne({ read, target, key, found }, options, context);
  const done = [];
  for (const guide of editions) {
    const { edition = '' } = guide;
    const own = { ...options, versions: options.versions && join(options.versions, edition) };
    const place = { read: { ...read, guide }, target: join(target, edition), key, found };
    const outcome = await releaseOne(place, own, context);
    done.push({ guide, outcome });
    if (outcome.exitCode !== exitCodes.ok) break;
  }
  return outcomeOfAll(done, world);
}

/** What is released, where, and what was found before. */
interface ReleasePlace {
  read: LoadResult;
  target: string;
  key: string | undefined;
  found: readonly Diagnostic[];
}

/** A guide without editions, or one of them: built, verified and packed. */
async function releaseOne(
  { read, target, key, found }: ReleasePlace,
  options: ReleaseOptions,
  context: CommandContext,
): Promise<Outcome> {
  const { world, progress } = context;
  const built = await publishAnew(read, target, context);
  if (built.exitCode !== exitCodes.ok) return built;
  if (options.validate) {
    progress('validate');
    const invalid = await validateRelease(target, world);
    if (invalid.length > 0) return { ...built, exitCode: exitCodes.findings, diagnostics: invalid };
  }
  progress('verify');
  const { record, statements, diagnostics: wrong } = await verifyRelease(target, world);
  if (wrong.length > 0) return { ...built, exitCode: exitCodes.findings, diagnostics: wrong };

  const signed = key ? await signRelease(target, key, world) : [];

  progress('pack');
  const archive = `${target}.tar.gz`;
  const files = await releasedFiles(target, record, world);
  const bytes = await packArchive(files, momentOf(record.date, world));
  await replaceFile(archive, bytes, world);
  const address = versionsAddress(read.guide.manifest);
  const kept = options.versions === undefined ? [] : [resolve(world.cwd, options.versions)];
  for (const folder of kept) await keepRelease(folder, record, files, address, world);
  return {
    exitCode: exitCodes.ok,
    diagnostics: eachOnce([...found, ...built.diagnostics]),
    outputs: [
      ...built.outputs,
      ...signed,
      ...[archive, ...kept].map((path) => shownPath(path, world)),
    ],
    data: {
      ...built.data,
      statements,
      archive: { path: shownPath(archive, world), bytes: bytes.length, sha256: sha256(bytes) },
    },
  };
}

/** What a guide may hold while it is begun, and no reader may see. */
function refusedAtRelease(found: Diagnostic): Diagnostic {
  return found.rule === 'placeholder-text' ? { ...found, severity: 'error' } : found;
}

/** What git says of the sources: an error stops, a note says what the record can't. */
async function refuseDraft(
  guide: Guide,
  target: string,
  options: ReleaseOptions,
  world: World,
): Promise<Diagnostic[]> {
  const { version } = guide.manifest;
  const provenance = await provenanceOf(guide, target, world);
  const { source, draft, changes } = provenance;
  const finding = (severity: Diagnostic['severity'], message: string, hint: string) => ({
    rule: 'release-source',
    severity,
    file: shownPath(guide.root, world) || '.',
    message,
    hint,
  });
  const refusals = sourceRefusal(provenance, options.allowDirty ? 'info' : 'error');
  if (hasErrors(refusals)) throw new GuideError(refusals, exitCodes.usage);
  if (refusals.length > 0) return refusals;
  if (source === null) {
    const message = words().cli.release.noCommit;
    return [finding('info', message, words().cli.release.noCommitHint)];
  }
  if (!draft || options.allowDirty) return [];
  const error = source.dirty
    ? finding(
        'error',
        words().cli.release.dirty(listedChanges(changes)),
        words().cli.release.dirtyHint,
      )
    : finding('error', words().cli.release.moved(version), words().cli.release.movedHint);
  throw new GuideError(error, exitCodes.usage);
}

/** The moment that every entry of the archive has: `SOURCE_DATE_EPOCH`, or the day of the version. */
function momentOf(date: string, world: World): number {
  const moment = world.env.SOURCE_DATE_EPOCH
    ? world.now().getTime()
    : Date.parse(`${date}T00:00:00Z`);
  return Math.floor(moment / 1000);
}
