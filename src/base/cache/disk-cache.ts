import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { runMark } from '../world/run-mark.js';
import type { World } from '../world/world.js';
import { type Cache, type CacheKey, counter } from './cache.js';
import { keySum } from './key.js';

/** A cache in a folder, which may be deleted at any time. */
export interface DiskCache extends Cache {
  /** The value put under a name, or undefined. */
  read<Value>(kind: string, name: string): Promise<Value | undefined>;
  /** Puts a value under a name, over the one before. That the disk refuses is no error. */
  write(kind: string, name: string, value: unknown): Promise<void>;
  /** A name that stands for a key. */
  nameOf(key: CacheKey): string;
  /** The files of the values asked for so far. */
  used(): string[];
}

const sumLength = 64;

/**
 * Opens a cache. Each value is a file that begins with its own SHA-256 sum: one that is cut off or changed is
 * as good as absent. It is written beside, then renamed, so that two processes may share the folder.
 * @param folder absolute path.
 * @param tool stands for the program and all it is made of: another program sees none of its values.
 */
export function diskCache(folder: string, tool: string, world: World): DiskCache {
  const { made, count } = counter();
  const used = new Set<string>();
  const fileOf = (kind: string, name: string) => join(folder, kind, name);
  const read = async <Value>(kind: string, name: string): Promise<Value | undefined> => {
    const bytes = await world.readFile(fileOf(kind, name)).catch(() => undefined);
    if (!bytes) return undefined;
    const payload = bytes.subarray(sumLength);
    if (sumOf(payload) !== Buffer.from(bytes.subarray(0, sumLength)).toString('latin1'))
      return undefined;
    return deserialize(payload) as Value;
  };
  const folders = new Map<string, Promise<void>>();
  const folderOf = (kind: string) => {
    const made = folders.get(kind) ?? world.makeFolder(join(folder, kind));
    folders.set(kind, made);
    return made;
  };
  const write = async (kind: string, name: string, value: unknown) => {
    const beside = join(folder, 'writing', runMark());
    const payload = serialize(value);
    try {
      await world.writeFile(beside, Buffer.concat([Buffer.from(sumOf(payload)), payload]));
      await folderOf(kind);
      await world.rename(beside, fileOf(kind, name));
    } catch {
      folders.delete(kind);
      await world.remove(beside).catch(() => undefined);
    }
  };
  return {
    made,
    read,
    write,
    nameOf: (key) => keySum([tool, ...key]),
    used: () => [...used].sort(),
    get: async (kind, key, make) => {
      const name = keySum([tool, kind, ...key]);
      used.add(`${kind}/${name}`);
      // An envelope tells a value that is undefined from one that is absent.
      const found = await read<[Awaited<ReturnType<typeof make>>]>(kind, name);
      if (found) return found[0];
      count(kind);
      const value = await make();
      await write(kind, name, [value]);
      return value;
    },
  };
}

function sumOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
