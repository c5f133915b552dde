import { join } from 'node:path';
import { isAtWork } from '../world/run-mark.js';
import type { World } from '../world/world.js';
import type { DiskCache } from './disk-cache.js';
import { keySum } from './key.js';

/** How many builds of a guide keep their values. */
const kept = 5;

/**
 * Takes out what only builds long past asked for, and what processes that were killed left half written.
 * @param folder of the cache.
 * @param root the guide's folder: other guides that share the cache keep what is theirs.
 */
export async function sweep(
  cache: DiskCache,
  folder: string,
  root: string,
  world: World,
): Promise<void> {
  await sweepHalfWritten(join(folder, 'writing'), world);
  const name = keySum([root]);
  const before = (await cache.read<string[][]>('builds-of', name)) ?? [];
  const lately = [cache.used(), ...before].slice(0, kept);
  await cache.write('builds-of', name, lately);
  const wanted = new Set(lately.flat());
  const gone = (before[kept - 1] ?? []).filter((each) => !wanted.has(each));
  await Promise.all(gone.map((each) => world.remove(join(folder, each)).catch(() => undefined)));
}

async function sweepHalfWritten(folder: string, world: World): Promise<void> {
  const names = await world.list(folder).catch(() => []);
  const dead = names.filter((name) => !isAtWork(name));
  await Promise.all(dead.map((name) => world.remove(join(folder, name)).catch(() => undefined)));
}
