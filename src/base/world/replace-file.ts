import { besideTarget, sweepBeside } from './leftovers.js';
import type { World } from './world.js';

/**
 * Writes a file in one step: whenever a run is ended, a reader sees the old one or the new one. Permissions
 * stay, and a symbolic link goes on leading to the file.
 */
export async function replaceFile(
  path: string,
  data: Uint8Array | string,
  world: World,
): Promise<void> {
  const exists = (await world.kind(path)) !== undefined;
  const target = exists ? await world.realPath(path) : path;
  await sweepBeside(target, world);
  const written = besideTarget(target, 'writing');
  try {
    await world.writeFile(written, data);
    if (exists) await world.copyMode(target, written);
    await world.rename(written, target);
  } catch (error) {
    await world.remove(written).catch(() => undefined);
    throw error;
  }
}
