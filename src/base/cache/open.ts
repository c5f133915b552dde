import { language } from '../../words/words.js';
import { isBundled } from '../package-info.js';
import { cacheFolderOf } from '../world/cache-folder.js';
import type { World } from '../world/world.js';
import { type DiskCache, diskCache } from './disk-cache.js';
import { fingerprint } from './fingerprint.js';

/** A cache with the folder it is in. */
export interface OpenCache {
  /** Stands for the program and all it is made of. */
  program: string;
  cache: DiskCache;
  folder: string;
}

/**
 * Opens the cache of a guide: in the folder that the user names, or beside the guide's packages. Undefined
 * where there is none, or where values can't be told from those of another state of the program.
 * @param given absolute path; false for no cache.
 */
export async function openCache(
  given: string | false | undefined,
  root: string,
  world: World,
): Promise<OpenCache | undefined> {
  if (given === false || (given === undefined && !isBundled)) return undefined;
  const folder = given ?? (await cacheFolderOf(root, world));
  const tool = await fingerprint(world);
  if (folder === undefined || tool === undefined) return undefined;
  // Findings are kept in the language they were made in.
  const program = `${tool} ${language()}`;
  return { program, cache: diskCache(folder, program, world), folder };
}
