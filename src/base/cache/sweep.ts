import { join } from 'node:path';
import { isAtWork } from '../world/run-mark.js';
import type { World } from '../world/world.js';
import type { DiskCache } from './disk-cache.js';
import { keySum } from './key.js';

/** How many builds of a guide, and how many checks, keep their values. */
const kept = 5;

/** Runs that are counted each by their kind, so that a check on each save takes nothing from builds. */
const kinds = ['builds-of', 'checks-of'] as const;

/**
 * Takes out what only runs long past asked for, and what processes that were killed left half written.
 * @param folder of the cache.
 * @param root the guide's folder: other guides that share the cache keep what is theirs.
 */
export async function sweep(
  cache: DiskCache,
  folder: string,
  root: string,
  world: World,
  kind: (typeof kinds)[number] = 'builds-of',
): Promise<void> {
  await sweepHalfWritten(join(folder, 'writing'), world);
  const name = keySum([root]);
  const [before = [], ...others] = await Promise.all(
    [kind, ...kinds.filter((each) => each !== kind)].map((each) =>
      cache.read<string[][]>(each, name),
    ),
  );
  const lately = [cache.used(), ...before].slice(0, kept);
  await cache.write(kind, name, lately);
  const wanted = new Set([lately, ...others].flatMap((runs) => (runs ?? []).flat()));
  const gone = (before[kept - 1] ?? []).filter((each) => !wanted.has(each));
  await Promise.all(gone.map((each) => world.remove(join(folder, each)).catch(() => undefined)));
}

async function sweepHalfWritten(folder: string, world: World): Promise<void> {
  const names = await world.list(folder).catch(() => []);
  const dead = names.filter((name) => !isAtWork(name));
  await Promise.all(dead.map((name) => world.remove(join(folder, name)).catch(() => undefined)));
}
