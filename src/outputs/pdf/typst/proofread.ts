import { join } from 'node:path';
import { type Cache, noCache } from '../../../base/cache/cache.js';
import { keySum } from '../../../base/cache/key.js';
import { type Diagnostic, GuideError, type Place } from '../../../base/report/diagnostic.js';
import { shownPath } from '../../../base/world/shown-path.js';
import type { World } from '../../../base/world/world.js';
import type { Book, Chapter } from '../../../document/book.js';
import { inOrder } from '../../../document/reading-order.js';
import { dsfrFolderOrNone } from '../../../guide/dsfr.js';
import { bookFonts } from './book-fonts.js';
import { type ChapterContext, emptyLists } from './chapter-context.js';
import { fontChoice } from './font-choice.js';
import { type FontFamilies, readFonts } from './fonts.js';
import { missingGlyphs } from './missing-glyphs.js';
import { printDrawings, type TypstContext } from './print.js';
import { contextOf, levelIn, onItsPages, ownContext, printChapter } from './print-chapters.js';
import { printableBook } from './printable-book.js';
import { type Coverage, coverageOf } from './unpack-fonts.js';

/**
 * What a build finds while it prints a book for the typesetter, without typesetting it. Where the State's fonts
 * are not installed, the open ones stand for them: the build tells of that.
 * @param cache keeps what is found in each chapter.
 */
export async function proofread(
  written: Book,
  world: World,
  cache: Cache = noCache(),
): Promise<Diagnostic[]> {
  const { root } = written.guide;
  const choice = fontChoice(written.guide);
  const theme = dsfrFolderOrNone(root) === undefined ? 'plain' : choice.theme;
  const { families, files } = await readFonts({ ...choice, theme }, world);
  const coverage = coverageOf(files);
  const context: TypstContext = {
    fonts: bookFonts(families, coverage),
    draft: false,
    fileOf: (path) => shownPath(join(root, path), world),
  };
  const missing = missingGlyphs();
  const glyphs = { familyOf: context.fonts.familyOf, tell: missing.tell };
  try {
    const book = printableBook(written, glyphs, context.fileOf);
    const inBook = contextOf(book);
    const common = bookKey(inBook, families, coverage);
    const diagnostics: Diagnostic[] = [];
    for (const { part, chapters } of inOrder(book))
      for (const chapter of chapters.map(onItsPages)) {
        const own = ownContext(chapter, levelIn(part), context.fileOf);
        const found = await cache.get('proofread', [common, JSON.stringify([own, chapter])], () =>
          problemsOf(chapter, { ...inBook, ...own }, context),
        );
        diagnostics.push(...found.diagnostics);
        for (const { cluster, place } of found.missing) missing.tell(cluster, place);
      }
    printDrawings(book, glyphs, context);
    return [...diagnostics, ...missing.diagnostics()];
  } catch (error) {
    if (error instanceof GuideError) return error.diagnostics;
    throw error;
  }
}

/** All of a book and its fonts that may decide what is found in a chapter of it. */
function bookKey(
  { targeted, images, links, essentials }: ReturnType<typeof contextOf>,
  families: FontFamilies,
  coverage: Coverage,
): string {
  const shown = [...images.values()].map(({ bytes, ...image }) => image);
  const known = [families, [...targeted], shown, links, essentials !== undefined];
  const points = [...coverage].flatMap(([family, { buffer }]) => [family, new Uint8Array(buffer)]);
  return keySum([JSON.stringify(known), ...points]);
}

/** What is found in a chapter by itself, and the characters that no font has. */
function problemsOf(
  chapter: Chapter,
  context: Omit<ChapterContext, 'glyphs'>,
  { fonts: { familyOf } }: TypstContext,
) {
  const diagnostics: Diagnostic[] = [];
  const missing: { cluster: string; place: Place }[] = [];
  const tell = (cluster: string, place: Place) => void missing.push({ cluster, place });
  const { essentials } = context;
  const lists = { tables: [], lists: emptyLists(), essentials: essentials && [] };
  printChapter(chapter, { ...context, ...lists, diagnostics, glyphs: { familyOf, tell } });
  return { diagnostics, missing };
}
