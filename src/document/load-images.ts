import { extname, join, posix } from 'node:path';
import type { Diagnostic } from '../base/report/diagnostic.js';
import { shownPath } from '../base/world/shown-path.js';
import type { World } from '../base/world/world.js';
import type { Guide } from '../guide/guide.js';
import { guidePath } from '../guide/guide-file.js';
import type { BookImage } from './book.js';
import { isTooLarge, soundImage } from './sound-image.js';

const formats: Readonly<Record<string, BookImage['format']>> = {
  '.svg': 'svg',
  '.png': 'png',
  '.jpg': 'jpg',
  '.jpeg': 'jpg',
  '.webp': 'webp',
  '.gif': 'gif',
};

/** The images that exist among those wanted, and the names of those beside them. */
export interface LoadedImages {
  images: Map<string, BookImage>;
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
): Promise<LoadedImages> {
  const images = new Map<string, BookImage>();
  const known = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  for (const path of new Set(paths)) {
    const file = join(guide.root, path);
    if ((await guidePath(guide.root, path, world)) !== 'file') {
      for (const name of await imagesBeside(file, world))
        known.add(posix.join(posix.dirname(path), name));
      continue;
    }
    const shown = shownPath(file, world);
    const format = formats[extname(path).toLowerCase()];
    const isLarge = isTooLarge(await world.size(file));
    const bytes = isLarge ? new Uint8Array() : await world.readFile(file);
    const found =
      format && looksLike(format, bytes)
        ? await soundImage(format, bytes)
        : { problem: mislabelled };
    if (!format || found.problem !== undefined) {
      const problem = isLarge ? 'too heavy to be shown' : found.problem;
      diagnostics.push(unsound(shown, `Unexpected image ${problem}`));
      continue;
    }
    diagnostics.push(...removals(shown, found.removed));
    images.set(path, {
      path,
      bytes: found.bytes,
      format,
      address: posix.join('img', path.replace(/^(?:images?|img)\//, '')),
    });
  }
  return { images, known: [...known], diagnostics };
}

async function imagesBeside(file: string, world: World): Promise<string[]> {
  const names = await world.list(join(file, '..')).catch(() => []);
  return names.filter((name) => extname(name).toLowerCase() in formats);
}

const signatures: Readonly<Record<BookImage['format'], RegExp>> = {
  svg: /<svg[\s>]/,
  png: /^\x89PNG\r\n\x1a\n/,
  jpg: /^\xff\xd8\xff/,
  webp: /^RIFF[\s\S]{4}WEBP/,
  gif: /^GIF8/,
};

function looksLike(format: BookImage['format'], bytes: Uint8Array): boolean {
  const length = format === 'svg' ? 4096 : 16;
  return signatures[format].test(Buffer.from(bytes.subarray(0, length)).toString('latin1'));
}

const mislabelled = 'file, expected SVG, PNG, JPEG, WebP or GIF as its name says';

function unsound(file: string, message: string): Diagnostic {
  const hint = 'export the image again from the program that made it';
  return { rule: 'image-format', severity: 'error', file, message, hint };
}

/** Tells what was taken out of a drawing. */
function removals(file: string, removed: readonly string[]): Diagnostic[] {
  return removed.map((what) => ({
    rule: 'image-active',
    severity: 'warning',
    file,
    message: `Unexpected ${what} in a drawing, which is removed`,
    hint: 'export the drawing without scripts, animations and links to other files',
  }));
}
