import { type Cache, counter } from './cache.js';
import { copyOf } from './copy-of.js';
import { keySum } from './key.js';

/**
 * A cache for as long as the process lives.
 * @param most how many values of a kind it keeps, the last ones asked for.
 */
export function memoryCache(most: number): Cache {
  const { made, count } = counter();
  const kinds = new Map<string, Map<string, unknown>>();
  return {
    made,
    get: async (kind, key, make) => {
      const values = kinds.get(kind) ?? new Map<string, unknown>();
      kinds.set(kind, values);
      const name = keySum(key);
      let value = values.get(name) as Awaited<ReturnType<typeof make>> | undefined;
      if (!values.has(name)) {
        count(kind);
        value = await make();
      }
      // The one asked for last stands last.
      values.delete(name);
      values.set(name, value);
      for (const oldest of values.keys()) {
        if (values.size <= most) break;
        values.delete(oldest);
      }
      return copyOf(value) as Awaited<ReturnType<typeof make>>;
    },
  };
}
