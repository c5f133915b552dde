import { type Cache, counter } from './cache.js';
import type { DiskCache } from './disk-cache.js';

/** What builds kept, for those that add nothing to it: what is kept how long goes by builds alone. */
export function readOnly({ read, nameOf }: Pick<DiskCache, 'read' | 'nameOf'>): Cache {
  const { made, count } = counter();
  return {
    made,
    get: async (kind, key, make) => {
      const found = await read<[Awaited<ReturnType<typeof make>>]>(kind, nameOf([kind, ...key]));
      if (found) return found[0];
      count(kind);
      return make();
    },
  };
}
