import { join } from 'node:path';
import { compare, prerelease, valid } from 'semver';
import * as z from 'zod';
import { parsedOrNone } from '../base/parsed-json.js';
import { refusal } from '../base/report/diagnostic.js';
import { replaceFile } from '../base/world/replace-file.js';
import { replaceFolder } from '../base/world/replace-folder.js';
import { shownPath } from '../base/world/shown-path.js';
import type { World } from '../base/world/world.js';
import { type OutputFile, sha256 } from '../outputs/content/output-file.js';
import { words } from '../words/words.js';
import type { ReleaseRecord } from './record.js';
import { versionsPages } from './versions-pages.js';

const keptVersion = z.strictObject({
  version: z.string().refine((version) => valid(version) === version),
  label: z.string(),
  date: z.string(),
  /** Its folder: the whole release. */
  path: z.string(),
  /** Its PDF, if it has one. */
  pdf: z.string().nullable(),
  /** The sum of its `release.json`, by which all its files are held. */
  sha256: z.string(),
});

const versionsSchema = z.strictObject({
  schema: z.literal(1),
  guide: z.strictObject({ title: z.string(), slug: z.string(), lang: z.string() }),
  /** The newest final version, else the newest of all: its site stands in `latest/` too. */
  latest: z.string(),
  versions: z.array(keptVersion),
  publishers: z.array(z.string()).default([]),
  /** Where the folder is on the host, if the guide says so. */
  address: z.string().optional(),
});

/** `versions.json`: the versions of a guide that a folder keeps, the newest first. */
export type Versions = z.infer<typeof versionsSchema>;

/** The name of that file. */
const versionsFile = 'versions.json';
/** The folder of the site of the latest version, whose address stays. */
export const latestFolder = 'latest';

/**
 * The versions that a folder keeps; undefined where it is no such folder.
 * @throws GuideError (exit 2) where the list can't be read.
 */
export async function readVersions(folder: string, world: World): Promise<Versions | undefined> {
  const path = join(folder, versionsFile);
  if ((await world.kind(path)) !== 'file') return undefined;
  const text = new TextDecoder().decode(await world.readFile(path));
  const result = versionsSchema.safeParse(parsedOrNone(text));
  if (result.success) return result.data;
  const said = words().release.versions;
  const file = shownPath(path, world);
  throw refusal({ rule: 'versions', file, message: said.unreadable, hint: said.unreadableHint });
}

/** A list with a release in it. @param sum of its `release.json`. @param address of the folder on the host. */
export function withVersion(
  { guide, version, versionLabel, date, pdf, publishers }: ReleaseRecord,
  sum: string,
  former: Versions | undefined,
  address?: string,
): Versions {
  const path = `${version}/`;
  const own = {
    version,
    label: versionLabel,
    date,
    path,
    pdf: pdf && path + pdf.path,
    sha256: sum,
  };
  const others = former?.versions.filter((each) => each.version !== version) ?? [];
  const versions = [...others, own].sort((a, b) => compare(b.version, a.version));
  const latest = versions.find((each) => prerelease(each.version) === null) ?? versions[0] ?? own;
  const names = publishers.map(({ name }) => name);
  return { schema: 1, guide, latest: latest.version, versions, publishers: names, address };
}

/**
 * Puts a release beside the earlier ones: in a folder of its version, its site in `latest/` too where it is the latest.
 * @param folder absolute path.
 * @param address of the folder on the host.
 * @throws GuideError (exit 2) for a folder of something else, and for another release of a version that is kept.
 */
export async function keepRelease(
  folder: string,
  record: ReleaseRecord,
  files: readonly OutputFile[],
  address: string | undefined,
  world: World,
): Promise<void> {
  const former = await readVersions(folder, world);
  const sum = sha256(files.find(({ path }) => path === 'release.json')?.bytes ?? '');
  await refuseOther(folder, record, sum, former, world);
  const versions = withVersion(record, sum, former, address);
  // The list first: a run that is cut short goes on when it is run again.
  await replaceFile(join(folder, versionsFile), `${JSON.stringify(versions, null, 2)}\n`, world);
  await replaceFolder(join(folder, record.version), files, world);
  if (versions.latest === record.version)
    await replaceFolder(join(folder, latestFolder), siteOf(files), world);
  for (const { path, data } of versionsPages(versions))
    await replaceFile(join(folder, path), data, world);
}

/** The files of a release that are its site, by their paths from there. */
export function siteOf(files: readonly OutputFile[]): OutputFile[] {
  return files.flatMap(({ path, bytes }) =>
    path.startsWith('site/') ? [{ path: path.slice('site/'.length), bytes }] : [],
  );
}

async function refuseOther(
  folder: string,
  { guide, version }: ReleaseRecord,
  sum: string,
  former: Versions | undefined,
  world: World,
): Promise<void> {
  const said = words().release.versions;
  const file = shownPath(folder, world);
  const refuse = (message: string, hint: string): never => {
    throw refusal({ rule: 'versions', file, message, hint });
  };
  const names = former ? [] : await world.list(folder).catch(() => []);
  if (names.length > 0) refuse(said.foreign, said.foreignHint);
  if (former && former.guide.slug !== guide.slug)
    refuse(said.otherGuide(former.guide.slug), said.foreignHint);
  const same = former?.versions.find((each) => each.version === version);
  if (same && same.sha256 !== sum) refuse(said.published(version), said.publishedHint);
}
