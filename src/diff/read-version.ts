import { join, resolve } from 'node:path';
import { GuideError } from '../base/report/diagnostic.js';
import type { World } from '../base/world/world.js';
import type { Guide } from '../guide/guide.js';
import { loadGuide } from '../guide/load.js';
import { locateGuide } from '../guide/locate.js';
import { parseManifest } from '../guide/manifest.js';
import { usualTagPrefix } from '../guide/version-tag.js';
import { revisionWorld } from './revision.js';

/** A version of a guide, with the world that its files can be read from. */
export interface ReadVersion {
  guide: Guide;
  world: World;
}

/**
 * As `readVersion`, for the version before: undefined for a git revision that has no guide yet.
 */
export async function readFormer(name: string, world: World): Promise<ReadVersion | undefined> {
  if (await isFolderOfGuide(name, world)) return readVersion(name, world);
  const root = await locateGuide(undefined, world);
  const then = await revisionAt(name, root, world);
  return (await then.kind(join(root, 'guide.yaml'))) === 'file'
    ? readVersion(name, world)
    : undefined;
}

/**
 * Reads the version of a guide that a name stands for: a folder with a `guide.yaml`, or a git revision of
 * the guide here.
 * @param name undefined for the guide as it is.
 * @throws GuideError (exit 2) where there is no such version, or what it holds is no guide; places in a
 * revision are shown as git writes them, `v1.0.0:guide.yaml`.
 */
export async function readVersion(name: string | undefined, world: World): Promise<ReadVersion> {
  if (name !== undefined && (await isFolderOfGuide(name, world)))
    return { guide: (await loadGuide(resolve(world.cwd, name), world)).guide, world };
  const root = await locateGuide(undefined, world);
  if (name === undefined) return { guide: (await loadGuide(root, world)).guide, world };
  const then = await revisionAt(name, root, world);
  try {
    return { guide: (await loadGuide(root, then)).guide, world: then };
  } catch (error) {
    throw error instanceof GuideError ? inRevision(name, error) : error;
  }
}

async function revisionAt(name: string, root: string, world: World): Promise<World> {
  return revisionWorld(name, await tagPrefixAt(root, world), root, { ...world, cwd: root });
}

/** The prefix of tags of the guide as it is; a `guide.yaml` with faults hinders no look at what was. */
async function tagPrefixAt(root: string, world: World): Promise<string> {
  try {
    const text = new TextDecoder().decode(await world.readFile(join(root, 'guide.yaml')));
    return parseManifest(text, 'guide.yaml').manifest.tagPrefix;
  } catch {
    return usualTagPrefix;
  }
}

async function isFolderOfGuide(name: string, world: World): Promise<boolean> {
  return (await world.kind(join(resolve(world.cwd, name), 'guide.yaml'))) === 'file';
}

function inRevision(name: string, { diagnostics, exitCode }: GuideError): GuideError {
  const at = (file: string) => (file.startsWith(`${name}:`) ? file : `${name}:${file}`);
  return new GuideError(
    diagnostics.map((each) => ({ ...each, file: at(each.file) })),
    exitCode,
  );
}
