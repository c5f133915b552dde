import { join } from 'node:path';
import type { CacheKey } from '../../../base/cache/cache.js';
import { packageFile } from '../../../base/package-info.js';
import { refusal } from '../../../base/report/diagnostic.js';
import { shownPath } from '../../../base/world/shown-path.js';
import type { World } from '../../../base/world/world.js';
import type { Book, BookImage } from '../../../document/book.js';
import { guidePath } from '../../../guide/guide-file.js';
import type { CompileInput } from './compile.js';
import { printTypst, type TypstContext, type TypstSources } from './print.js';
import { pathInWorld, printImage } from './print-image.js';

/** What the typesetter is given, with what was found and what the stamp must know of the tables. */
export interface Manuscript extends Pick<TypstSources, 'tables' | 'diagnostics'> {
  job: CompileInput;
  /** Everything that the cover is drawn from besides the fonts. */
  coverKey: CacheKey;
}

/** Book → everything that the typesetter reads: sources, images, template. */
export async function manuscriptOf(
  book: Book,
  context: Omit<TypstContext, 'fileOf'>,
  world: World,
): Promise<Manuscript> {
  const { guide, cover } = book;
  const { manifest } = guide;
  const sources = printTypst(book, {
    ...context,
    fileOf: (path) => shownPath(join(guide.root, path), world),
  });
  const printed = async (image: BookImage) =>
    sources.drawings.get(image.path) ?? (await printImage(image));
  const images = [...book.images.values()].map(
    async (image) => [pathInWorld(image), await printed(image)] as const,
  );
  const files = new Map(await Promise.all(images));
  if (manifest.cover !== undefined) await refuseMissingCover(guide.root, manifest.cover, world);
  const coverImage = cover && (await printed(cover));
  if (cover && coverImage) files.set(pathInWorld(cover), coverImage);
  const texts = new Map(sources.files);
  const template = await world.readFile(packageFile('templates/pdf/guide.typ'));
  texts.set('/guide.typ', new TextDecoder().decode(template));
  const { inputs } = sources;
  return {
    coverKey: [sources.cover, JSON.stringify(inputs), template, coverImage ?? ''],
    job: {
      main: sources.main,
      sources: texts,
      files,
      inputs,
      timestamp: Date.parse(`${manifest.date}T00:00:00Z`) / 1000,
    },
    tables: sources.tables,
    diagnostics: sources.diagnostics,
  };
}

/** Everything that the typesetter's work depends on besides its fonts. */
export function jobKey({ main, inputs, timestamp, sources, files }: CompileInput): CacheKey {
  return [
    JSON.stringify({ main, inputs, timestamp }),
    ...[...sources].flat(),
    '',
    ...[...files].flat(),
  ];
}

async function refuseMissingCover(root: string, cover: string, world: World): Promise<void> {
  const named = await guidePath(root, cover, world);
  if (named === 'file') return;
  throw refusal({
    rule: 'manifest',
    file: shownPath(join(root, 'guide.yaml'), world),
    message:
      named === 'outside'
        ? `Unexpected image «${cover}» of the cover outside the guide's folder`
        : `Missing image «${cover}» of the cover`,
    hint: 'put the file below guide.yaml, or take «cover» out of guide.yaml',
  });
}
