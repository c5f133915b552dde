import { basename, dirname, join, resolve, sep } from 'node:path';
import { packageInfo } from '../package-info.js';
import { exitCodes, GuideError } from '../report/diagnostic.js';
import { worldFailure } from '../report/world-failure.js';
import type { World } from '../world/world.js';
import type { OutputFile } from './record.js';

/**
 * Writes files as a folder, whole or not at all: beside the target first, then swapped in. A folder
 * left over by an interrupted run is put back or swept away.
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
  await recover(target, world);
  await refuseForeign(target, root, world);
  const building = beside(target, `building-${process.pid}`);
  const previous = beside(target, `previous-${process.pid}`);
  try {
    await world.remove(building);
    for (const { path, bytes } of files) await world.writeFile(join(building, path), bytes);
    if (await world.kind(target)) await world.rename(target, previous);
    try {
      await world.rename(building, target);
    } catch (error) {
      if (await world.kind(previous)) await world.rename(previous, target);
      throw error;
    }
    await world.remove(previous);
  } catch (error) {
    await world.remove(building).catch(() => undefined);
    throw writeFailure(target, error);
  }
}

/** Puts back the previous folder where an interrupted swap left none, and sweeps what dead runs left. */
async function recover(target: string, world: World): Promise<void> {
  const folder = dirname(target);
  if ((await world.kind(folder)) !== 'folder') return;
  const prefix = `.${basename(target)}.`;
  for (const name of await world.list(folder)) {
    const match =
      name.startsWith(prefix) && /^(building|previous)-(\d+)$/.exec(name.slice(prefix.length));
    if (!match || isAlive(Number(match[2]))) continue;
    const left = join(folder, name);
    if (match[1] === 'previous' && !(await world.kind(target))) await world.rename(left, target);
    else await world.remove(left);
  }
}

function beside(target: string, suffix: string): string {
  return join(dirname(target), `.${basename(target)}.${suffix}`);
}

function isAlive(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Refuses a target that isn't empty and that `guide` did not make (it knows its own by their
 * `release.json`), a file, and any folder that holds the guide itself.
 */
export async function refuseForeign(target: string, root: string, world: World): Promise<void> {
  const refuse = (message: string, hint: string): never => {
    throw new GuideError(
      { rule: 'output-folder', severity: 'error', file: target, message, hint },
      exitCodes.usage,
    );
  };
  const place = resolve(target);
  if (place === root || root.startsWith(place.endsWith(sep) ? place : place + sep)) {
    refuse(
      'Unexpected output folder, which holds the guide itself',
      'choose another folder with --out',
    );
  }
  const kind = await world.kind(place);
  if (kind === undefined) return;
  if (kind !== 'folder')
    refuse('Unexpected file, expected a folder to write to', 'choose another folder with --out');
  if ((await world.list(place)).length === 0) return;
  const record = await world.readFile(join(place, 'release.json')).catch(() => undefined);
  if (record && isOurs(record)) return;
  refuse(
    'Unexpected folder with files that guide did not make',
    'choose another folder with --out, or empty this one yourself',
  );
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
  const whole = 'what was there before is still whole';
  return new GuideError(
    failure.diagnostics.map((each) => ({ ...each, file: target, hint: `${each.hint}; ${whole}` })),
    failure.exitCode,
  );
}
