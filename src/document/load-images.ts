import { extname, join, posix } from 'node:path';
import type { Guide } from '../guide/guide.js';
import { guidePath } from '../guide/guide-file.js';
import { shownPath } from '../guide/load.js';
import type { Diagnostic } from '../report/diagnostic.js';
import type { World } from '../world/world.js';
import type { BookImage } from './book.js';

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
    const format = formats[extname(path).toLowerCase()];
    const bytes = await world.readFile(file);
    if (!format || !looksLike(format, bytes)) {
      diagnostics.push(notAnImage(shownPath(file, world)));
      continue;
    }
    images.set(path, {
      path,
      bytes,
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

function notAnImage(file: string): Diagnostic {
  return {
    rule: 'image-format',
    severity: 'error',
    file,
    message:
      'Unexpected content of an image file, expected SVG, PNG, JPEG, WebP or GIF as its name says',
    hint: 'export the image again from the program that made it',
  };
}
