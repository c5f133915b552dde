import { join, resolve, sep } from 'node:path';
import { packageInfo } from '../base/package-info.js';
import { GuideError, refusal } from '../base/report/diagnostic.js';
import { worldFailure } from '../base/report/world-failure.js';
import { replaceFolder } from '../base/world/replace-folder.js';
import type { World } from '../base/world/world.js';
import type { OutputFile } from '../outputs/content/output-file.js';
import { words } from '../words/words.js';

/**
 * Writes files as a folder, whole or not at all.
 * @param target absolute path; replaced only when `guide` made it.
 * @param root the guide's folder, which must not be replaced.
 * @throws GuideError (exit 2) for a target that may not be overwritten, (exit 3) when the disk refuses.
 */
export async function publishFolder(
  target: string,
  root: string,
  files: readonly OutputFile[],
  world: World,
): Promise<void> {
  await refuseForeign(target, root, world);
  try {
    await replaceFolder(target, files, world);
  } catch (error) {
    throw writeFailure(target, error);
  }
}

/**
 * Refuses a target that isn't empty and that `guide` did not make (it knows its own by their
 * `release.json`), a file, and any folder that holds the guide itself.
 */
export async function refuseForeign(target: string, root: string, world: World): Promise<void> {
  const said = words().release.folder;
  const refuse = (message: string, hint: string): never => {
    throw refusal({ rule: 'output-folder', file: target, message, hint });
  };
  const place = resolve(target);
  if (place === root || root.startsWith(place.endsWith(sep) ? place : place + sep)) {
    refuse(said.holdsGuide, said.otherHint);
  }
  const kind = await world.kind(place);
  if (kind === undefined) return;
  if (kind !== 'folder') refuse(said.file, said.otherHint);
  if (!(await isForeign(place, world))) return;
  // Another run may be between the two moves of its swap, which a second look sees the end of.
  await world.wait(swapTime);
  if (!(await isForeign(place, world))) return;
  refuse(said.foreign, said.foreignHint);
}

/** Far more than the moves of a swap take, in milliseconds. */
const swapTime = 50;

async function isForeign(folder: string, world: World): Promise<boolean> {
  const names = await world.list(folder).catch(() => []);
  if (names.length === 0) return false;
  const record = await world.readFile(join(folder, 'release.json')).catch(() => undefined);
  return record === undefined || !isOurs(record);
}

function isOurs(record: Uint8Array): boolean {
  try {
    const parsed = JSON.parse(new TextDecoder().decode(record)) as {
      generator?: { name?: unknown };
    } | null;
    return parsed?.generator?.name === packageInfo.name;
  } catch {
    return false;
  }
}

function writeFailure(target: string, error: unknown): unknown {
  const failure = error instanceof GuideError ? undefined : worldFailure(error);
  if (!failure) return error;
  const { whole } = words().release.folder;
  return new GuideError(
    failure.diagnostics.map((each) => ({ ...each, file: target, hint: whole(each.hint ?? '') })),
    failure.exitCode,
  );
}
