import { join } from 'node:path';
import type { Book } from '../../document/book.js';
import { shownPath } from '../../guide/load.js';
import { packageFile } from '../../package-info.js';
import { exitCodes, GuideError } from '../../report/diagnostic.js';
import type { World } from '../../world/world.js';
import { compileTypst } from './compile.js';
import { loadFonts } from './fonts.js';
import { printTypst } from './print.js';
import { printImage } from './print-image.js';

/** Book → PDF as Typst writes it, not stamped yet, with what the stamp must know of its tables. */
export async function typesetPdf(book: Book, draft: boolean, world: World) {
  const { guide } = book;
  const { cover, theme, date } = guide.manifest;
  const fonts = await loadFonts(theme, guide.root, world);
  const sources = printTypst(book, {
    fonts: fonts.families,
    hasGlyph: fonts.hasGlyph,
    draft,
    fileOf: (path) => shownPath(join(guide.root, path), world),
  });
  const images = [...book.images.values()].map(
    async (image) => [`/guide/${image.path}`, await printImage(image)] as const,
  );
  const files = new Map(await Promise.all(images));
  if (cover !== undefined) files.set(`/guide/${cover}`, await readCover(guide.root, cover, world));
  const texts = new Map(sources.files);
  texts.set(
    '/guide.typ',
    new TextDecoder().decode(await world.readFile(packageFile('templates/pdf/guide.typ'))),
  );
  const { pdf, pages } = compileTypst({
    main: sources.main,
    sources: texts,
    files,
    inputs: sources.inputs,
    fonts: fonts.blobs,
    timestamp: Date.parse(`${date}T00:00:00Z`) / 1000,
  });
  return { pdf, pages, tables: sources.tables, diagnostics: sources.diagnostics };
}

async function readCover(root: string, cover: string, world: World): Promise<Uint8Array> {
  const path = join(root, cover);
  if ((await world.kind(path)) === 'file') return world.readFile(path);
  throw new GuideError(
    {
      rule: 'manifest',
      severity: 'error',
      file: shownPath(join(root, 'guide.yaml'), world),
      message: `Missing image «${cover}» of the cover`,
      hint: 'add the file, or take «cover» out of guide.yaml',
    },
    exitCodes.usage,
  );
}
