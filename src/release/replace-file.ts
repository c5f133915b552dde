import type { World } from '../world/world.js';

/** Writes a file in one step: a reader sees the old one or the new one. */
export async function replaceFile(
  path: string,
  data: Uint8Array | string,
  world: World,
): Promise<void> {
  const written = `${path}.${process.pid}.tmp`;
  try {
    await world.writeFile(written, data);
    await world.rename(written, path);
  } catch (error) {
    await world.remove(written).catch(() => undefined);
    throw error;
  }
}
