import { join } from 'node:path';
import type { World } from './world.js';

/**
 * Every file below a folder, folders in folders included; none where there is no folder.
 * @param folder absolute path.
 * @param enter tells whether to go into a folder, by its path from `folder`; into all by default.
 * @returns paths from `folder`, with slashes, in the order of their names.
 */
export async function filesBelow(
  folder: string,
  world: World,
  enter: (path: string) => boolean = () => true,
): Promise<string[]> {
  const below = async (path: string): Promise<string[]> => {
    const names = await world.list(join(folder, path));
    const nested = await Promise.all(
      names.map(async (name) => {
        const inner = path === '' ? name : `${path}/${name}`;
        const kind = await world.kind(join(folder, inner));
        if (kind === 'file') return [inner];
        return kind === 'folder' && enter(inner) ? below(inner) : [];
      }),
    );
    return nested.flat();
  };
  return (await world.kind(folder)) === 'folder' ? below('') : [];
}
