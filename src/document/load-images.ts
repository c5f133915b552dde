import { extname, join, posix } from 'node:path';
import { type Cache, noCache } from '../base/cache/cache.js';
import type { Diagnostic } from '../base/report/diagnostic.js';
import { isInside } from '../base/world/inside.js';
import { shownPath } from '../base/world/shown-path.js';
import type { World } from '../base/world/world.js';
import type { Guide } from '../guide/guide.js';
import { guideFiles, guidePath } from '../guide/guide-file.js';
import { words } from '../words/words.js';
import type { BookImage } from './book.js';
import { endings, kindNames, type NoImage } from './image-kind.js';
import { isTooLarge, type SoundImage, soundImage } from './sound-image.js';

/** The images that exist among those wanted, and, where one is missing, the paths of those that there are. */
export interface LoadedImages {
  images: Map<string, BookImage>;
  /** The paths of files that are no image that can be shown, which the findings tell. */
  unsound: ReadonlySet<string>;
  known: string[];
  diagnostics: Diagnostic[];
}

/**
 * Reads images of the guide. A path that is missing or leads outside the guide's folder is not in
 * the result; a file that is no image is reported.
 * @param paths from the guide's folder, with slashes.
 */
export async function loadImages(
  paths: readonly string[],
  guide: Guide,
  world: World,
  cache: Cache = noCache(),
): Promise<LoadedImages> {
  const images = new Map<string, BookImage>();
  const unsound = new Set<string>();
  const known = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  for (const path of new Set(paths)) {
    const file = join(guide.root, path);
    if ((await guidePath(guide.root, path, world)) !== 'file') {
      if (known.size === 0)
        for (const each of await guideImages(guide.root, world)) known.add(each);
      for (const each of await imagesBeside(path, guide.root, world)) known.add(each);
      continue;
    }
    const shown = shownPath(file, world);
    const found = await readImage(file, world, cache);
    if (found.problem !== undefined) {
      diagnostics.push(notShown(shown, found));
      unsound.add(path);
      continue;
    }
    diagnostics.push(...mislabelled(shown, found), ...removals(shown, found.removed));
    const { bytes, format, pixels } = found;
    images.set(path, { path, bytes, format, pixels, address: addressOf(path, format) });
  }
  return { images, unsound, known: [...known], diagnostics };
}

async function readImage(file: string, world: World, cache: Cache): Promise<SoundImage | NoImage> {
  if (isTooLarge(await world.size(file)))
    return {
      problem: words().document.images.tooHeavy,
      hint: words().document.images.tooHeavyHint,
    };
  return keptImage(await world.readFile(file), cache);
}

/** What an image is: a photograph is looked at pixel by pixel once, and kept where it had to be changed alone. */
async function keptImage(bytes: Uint8Array, cache: Cache): Promise<SoundImage | NoImage> {
  const kept = await cache.get('image', [bytes], async () => {
    const found = await soundImage(bytes);
    if (found.problem !== undefined) return found;
    return Buffer.compare(found.bytes, bytes) === 0 ? { ...found, bytes: undefined } : found;
  });
  return kept.problem === undefined ? { ...kept, bytes: kept.bytes ?? bytes } : kept;
}

/** Path of an image's copy in the site: its name says what it holds. */
function addressOf(path: string, format: BookImage['format']): string {
  const { dir, name, ext } = posix.parse(posix.join('img', path.replace(/^(?:images?|img)\//, '')));
  const isRight = endings[ext.toLowerCase()] === format;
  return posix.join(dir, isRight ? `${name}${ext}` : `${name}.${format}`);
}

/** The images in the folders where guides have theirs, by path from the guide's folder. */
export async function guideImages(root: string, world: World): Promise<string[]> {
  const folders = ['images', 'image', 'img'];
  const files = await Promise.all(folders.map((folder) => guideFiles(root, folder, world)));
  return files.flat().filter(isImage);
}

async function imagesBeside(path: string, root: string, world: World): Promise<string[]> {
  const folder = posix.dirname(path);
  if (!isInside(folder)) return [];
  const names = await world.list(join(root, folder)).catch(() => []);
  return names.filter(isImage).map((name) => posix.join(folder, name));
}

function isImage(path: string): boolean {
  return extname(path).toLowerCase() in endings;
}

function notShown(file: string, { problem, hint }: NoImage): Diagnostic {
  const message = words().document.images.unsound(problem);
  return { rule: 'image-format', severity: 'error', file, message, hint };
}

/** Tells of a name that says another format than the file has. */
function mislabelled(file: string, { kind }: SoundImage): Diagnostic[] {
  const said = endings[extname(file).toLowerCase()];
  if (said === undefined || kindNames[said] === kindNames[kind]) return [];
  return [
    {
      rule: 'image-format',
      severity: 'warning',
      file,
      message: words().document.images.mislabelled(kindNames[kind], kindNames[said]),
      hint: words().document.images.mislabelledHint(kind),
    },
  ];
}

/** Tells what was taken out of a drawing. */
function removals(file: string, removed: readonly string[]): Diagnostic[] {
  return removed.map((what) => ({
    rule: 'image-active',
    severity: 'warning',
    file,
    message: words().document.images.removed(what),
    hint: words().document.images.removedHint,
  }));
}
