import { join } from 'node:path';
import { type Diagnostic, GuideError } from '../../../base/report/diagnostic.js';
import { shownPath } from '../../../base/world/shown-path.js';
import type { World } from '../../../base/world/world.js';
import type { Book } from '../../../document/book.js';
import { dsfrFolderOrNone } from '../../../guide/dsfr.js';
import { bookFonts } from './book-fonts.js';
import { fontChoice } from './font-choice.js';
import { readFonts } from './fonts.js';
import { printTypst } from './print.js';
import { coverageOf } from './unpack-fonts.js';

/**
 * What a build finds while it prints a book for the typesetter, without typesetting it. Where the State's fonts
 * are not installed, the open ones stand for them: the build tells of that.
 */
export async function proofread(book: Book, world: World): Promise<Diagnostic[]> {
  const { root } = book.guide;
  const choice = fontChoice(book.guide);
  const theme = dsfrFolderOrNone(root) === undefined ? 'plain' : choice.theme;
  const { families, files } = await readFonts({ ...choice, theme }, world);
  try {
    const { diagnostics } = printTypst(book, {
      fonts: bookFonts(families, coverageOf(files)),
      draft: false,
      fileOf: (path) => shownPath(join(root, path), world),
    });
    return diagnostics;
  } catch (error) {
    if (error instanceof GuideError) return error.diagnostics;
    throw error;
  }
}
