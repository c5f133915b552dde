import { dirname, join, posix, sep } from 'node:path';
import { exitCodes, refusal } from '../base/report/diagnostic.js';
import type { World } from '../base/world/world.js';
import { words } from '../words/words.js';

/** What a path of a guide names: a file of the guide, nothing, or what lies outside its folder. */
type GuidePath = 'file' | 'missing' | 'outside';

/**
 * Tells whether a file belongs to a guide. Nothing else of a guide may be read: not what `..` or an
 * absolute path leads to, not what a symbolic link points to outside the folder, no device and no pipe.
 * @param root absolute path of the guide's folder.
 * @param path from there, with slashes.
 */
export async function guidePath(root: string, path: string, world: World): Promise<GuidePath> {
  const target = join(root, path);
  if (!target.startsWith(root + sep) || posix.isAbsolute(path)) return 'outside';
  if ((await world.kind(target)) !== 'file') return 'missing';
  return (await isWithin(root, target, world)) ? 'file' : 'outside';
}

/**
 * True where a symbolic link on the way to a file, which need not be there yet, leads out of a guide's folder.
 * @param root absolute path of the guide's folder.
 * @param path from there, with slashes.
 */
export async function isLinkedOutside(root: string, path: string, world: World): Promise<boolean> {
  let folder = dirname(join(root, path));
  while ((await world.kind(folder)) === undefined) folder = dirname(folder);
  return !(await isWithin(root, folder, world));
}

async function isWithin(root: string, target: string, world: World): Promise<boolean> {
  const [real, top] = [await world.realPath(target), await world.realPath(root)];
  return real === top || real.startsWith(top + sep);
}

/**
 * Reads a text that lies beside the chapters, such as an announcement.
 * @throws GuideError (exit 1) when it is no file or leads outside the guide's folder.
 */
export async function readBeside(root: string, path: string, world: World): Promise<string> {
  const named = await guidePath(root, path, world);
  if (named === 'file') return new TextDecoder().decode(await world.readFile(join(root, path)));
  throw refusal(
    {
      rule: 'file-outside',
      file: path,
      message: named === 'outside' ? words().guide.files.outside : words().guide.files.notFile,
      hint: words().guide.files.hint,
    },
    exitCodes.findings,
  );
}

/**
 * The files of a folder of a guide and of the folders in it, by path from the guide's folder. Folders that
 * are symbolic links are not entered: they may lead outside or in circles.
 */
export async function guideFiles(root: string, folder: string, world: World): Promise<string[]> {
  const place = join(root, folder);
  if ((await world.kind(place)) !== 'folder' || (await isLinked(root, place, world))) return [];
  const found = await Promise.all(
    (await world.list(place)).map(async (name) => {
      const path = posix.join(folder, name);
      if ((await guidePath(root, path, world)) === 'file') return [path];
      return guideFiles(root, path, world);
    }),
  );
  return found.flat();
}

async function isLinked(root: string, place: string, world: World): Promise<boolean> {
  const real = await world.realPath(root);
  return (await world.realPath(place)) !== real + place.slice(root.length);
}
