import { join, resolve } from 'node:path';
import { type Diagnostic, exitCodes } from '../../base/report/diagnostic.js';
import type { Outcome } from '../../base/report/outcome.js';
import { shownPath } from '../../base/world/shown-path.js';
import type { World } from '../../base/world/world.js';
import { sha256 } from '../../outputs/content/output-file.js';
import { isArchiveOf } from '../../release/archive.js';
import { releasedFiles } from '../../release/record.js';
import { readSignature, type Signature } from '../../release/signature.js';
import { verifyRelease } from '../../release/verify.js';
import { latestFolder, readVersions, siteOf, type Versions } from '../../release/versions.js';
import { versionsPages } from '../../release/versions-pages.js';
import { words } from '../../words/words.js';
import type { CommandContext } from './context.js';

/** What `guide verify` is told. */
export interface VerifyOptions {
  dist?: string | undefined;
  /** File that names who may sign, as `allowed_signers` of ssh-keygen(1). */
  signers?: string | undefined;
}

/** Holds a release, and the archive beside it where there is one, against its record. */
export async function run(
  { dist, signers }: VerifyOptions,
  { world }: CommandContext,
): Promise<Outcome> {
  const folder = resolve(world.cwd, dist ?? 'dist');
  const versions = await readVersions(folder, world);
  if (versions) return verifyVersions(folder, versions, world);
  const editions = await editionFolders(folder, world);
  if (editions.length === 0) return verifyFolder(folder, signers, world);
  const done: Outcome[] = [];
  for (const each of editions) done.push(await verifyFolder(join(folder, each), signers, world));
  return {
    exitCode: done.find(({ exitCode }) => exitCode !== exitCodes.ok)?.exitCode ?? exitCodes.ok,
    diagnostics: done.flatMap(({ diagnostics }) => diagnostics),
    outputs: [],
    notes: done.flatMap(({ notes = [] }, index) =>
      notes.map((note) => `${editions[index]}: ${note}`),
    ),
    data: { editions: done.map(({ data }, index) => ({ edition: editions[index], ...data })) },
  };
}

/** The folders of editions, where a folder holds these and no release of its own. */
async function editionFolders(folder: string, world: World): Promise<string[]> {
  const isRelease = async (path: string) =>
    (await world.kind(join(path, 'release.json'))) === 'file';
  if (await isRelease(folder)) return [];
  const names = await world.list(folder).catch(() => []);
  const found = await Promise.all(
    names.map(async (name) => ((await isRelease(join(folder, name))) ? [name] : [])),
  );
  return found.flat().sort();
}

async function verifyFolder(
  folder: string,
  signers: string | undefined,
  world: World,
): Promise<Outcome> {
  const { record, statements, diagnostics } = await verifyRelease(folder, world);
  const files = record.files.length;
  if (diagnostics.length === 0) {
    const packed = await releasedFiles(folder, record, world);
    diagnostics.push(...(await archiveFindings(`${folder}.tar.gz`, packed, world)));
  }
  const list = signers === undefined ? undefined : resolve(world.cwd, signers);
  const { signature, diagnostics: unsigned } = await readSignature(folder, list, world);
  diagnostics.push(...unsigned);
  const { version, date } = record;
  const agreed = words().cli.verify.agreed(files, statements, version, date);
  return {
    exitCode: diagnostics.length > 0 ? exitCodes.findings : exitCodes.ok,
    diagnostics,
    outputs: [],
    notes: diagnostics.length > 0 ? [] : [agreed, origin(signature)],
    data: { version, date, files, statements, signature: signature ?? null },
  };
}

/** Holds every version that a folder keeps against its record, and `latest/` against the latest. */
async function verifyVersions(folder: string, list: Versions, world: World): Promise<Outcome> {
  const { versions, latest } = list;
  const said = words().release.versions;
  const diagnostics: Diagnostic[] = [];
  const wrong = (path: string, message: string, hint: string) =>
    diagnostics.push({
      rule: 'versions',
      severity: 'error',
      file: shownPath(join(folder, path), world),
      message,
      hint,
    });
  let count = 0;
  for (const { version, sha256: sum } of versions) {
    const own = join(folder, version);
    const verified = await verifyRelease(own, world);
    diagnostics.push(...verified.diagnostics);
    count += verified.record.files.length;
    if (sha256(await world.readFile(join(own, 'release.json'))) !== sum)
      wrong(`${version}/release.json`, said.changed, said.changedHint);
    if (version !== latest || verified.diagnostics.length > 0) continue;
    for (const { path, bytes } of siteOf(await releasedFiles(own, verified.record, world))) {
      const there = join(latestFolder, path);
      const found = await world.readFile(join(folder, there)).catch(() => undefined);
      if (!found || Buffer.compare(found, bytes) !== 0)
        wrong(there, said.notLatest(latest), said.notLatestHint);
    }
  }
  for (const { path, data } of versionsPages(list)) {
    const found = await world.readFile(join(folder, path)).catch(() => undefined);
    if (!found || withoutLook(new TextDecoder().decode(found)) !== withoutLook(data))
      wrong(path, said.otherPage, said.otherPageHint);
  }
  return {
    exitCode: diagnostics.length > 0 ? exitCodes.findings : exitCodes.ok,
    diagnostics,
    outputs: [],
    notes: diagnostics.length > 0 ? [] : [said.agreed(versions.length, count, latest)],
    data: { latest, versions: versions.map(({ version }) => version), files: count },
  };
}

/** What is proved of who made the files, and what isn't. */
function origin(signature: Signature | undefined): string {
  const said = words().cli.signature;
  if (!signature) return said.none;
  const { key, signer } = signature;
  return signer === undefined ? said.ofKey(key) : said.ofSigner(signer, key);
}

async function archiveFindings(
  archive: string,
  files: Parameters<typeof isArchiveOf>[1],
  world: World,
): Promise<Diagnostic[]> {
  if ((await world.kind(archive)) !== 'file') return [];
  if (await isArchiveOf(await world.readFile(archive), files)) return [];
  return [
    {
      rule: 'archive-changed',
      severity: 'error',
      file: shownPath(archive, world),
      message: words().cli.verify.archive,
      hint: words().cli.verify.archiveHint,
    },
  ];
}

/** What a page says: another version of this program may have given it another look. */
function withoutLook(page: string): string {
  return page.replace(/<style>.*?<\/style>/s, '');
}
