import { join, sep } from 'node:path';
import type { World } from './world.js';

/**
 * Every file below a folder, folders in folders included; none where there is no folder. What symbolic links lead
 * to outside it is left out, and folders that are links are not entered: they may lead in circles.
 * @param folder absolute path.
 * @param enter tells whether to go into a folder, by its path from `folder`; into all by default.
 * @returns paths from `folder`, with slashes, in the order of their names.
 */
export async function filesBelow(
  folder: string,
  world: World,
  enter: (path: string) => boolean = () => true,
): Promise<string[]> {
  if ((await world.kind(folder)) !== 'folder') return [];
  const root = await world.realPath(folder);
  const below = async (path: string): Promise<string[]> => {
    const names = await world.list(join(folder, path));
    const nested = await Promise.all(
      names.map(async (name) => {
        const inner = path === '' ? name : `${path}/${name}`;
        const place = join(folder, inner);
        const kind = await world.kind(place);
        const real = kind === undefined ? '' : await world.realPath(place);
        if (kind === 'file') return real.startsWith(root + sep) ? [inner] : [];
        return kind === 'folder' && real === join(root, inner) && enter(inner) ? below(inner) : [];
      }),
    );
    return nested.flat();
  };
  return below('');
}
