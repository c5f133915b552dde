import { dirname, join } from 'node:path';
import type { World } from './world.js';

/**
 * Where a guide's work is kept between two runs: `node_modules/.cache/guide` of the nearest folder
 * upwards that has packages; undefined where none has.
 * @param root absolute path of the guide's folder.
 */
export async function cacheFolderOf(root: string, world: World): Promise<string | undefined> {
  for (let folder = root; ; folder = dirname(folder)) {
    const packages = join(folder, 'node_modules');
    if ((await world.kind(packages)) === 'folder') return join(packages, '.cache', 'guide');
    if (folder === dirname(folder)) return undefined;
  }
}
