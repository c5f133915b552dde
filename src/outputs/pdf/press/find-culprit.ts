import { join } from 'node:path';
import type { GuideError } from '../../../base/report/diagnostic.js';
import { shownPath } from '../../../base/world/shown-path.js';
import type { World } from '../../../base/world/world.js';
import type { Book } from '../../../document/book.js';
import type { BookFonts } from '../typst/book-fonts.js';
import type { FontFiles } from '../typst/fonts.js';
import { type Manuscript, manuscriptOf } from '../typst/manuscript.js';
import { culpritOf, type Trial } from './culprit.js';
import { type Press, startPress } from './press.js';

/** How a book was typeset. */
interface Setting {
  fonts: FontFiles;
  draft: boolean;
  /** All that the press was asked for. */
  typeset: (press: Press, manuscript: Manuscript) => Promise<unknown>;
}

/**
 * Finds the block that the typesetter refused: see `culpritOf`. Parts of the book are typeset in presses of their
 * own, a new one where one ended.
 * @returns the failure with the block's place.
 */
export async function findCulprit(
  book: Book,
  failure: GuideError,
  { fonts: files, draft, typeset }: Setting,
  world: World,
): Promise<GuideError> {
  let opened: { press: Press; fonts: BookFonts } | undefined;
  const livePress = async () => {
    if (!opened?.press.isAlive()) {
      const press = startPress();
      opened = { press, fonts: await press.fonts(files) };
    }
    return opened;
  };
  const trial: Trial = async (part) => {
    const { press, fonts } = await livePress();
    const manuscript = await manuscriptOf(part, { fonts, draft }, world);
    await typeset(press, manuscript);
  };
  try {
    const fileOf = (path: string) => shownPath(join(book.guide.root, path), world);
    return await culpritOf(book, failure, trial, fileOf);
  } finally {
    await opened?.press.close();
  }
}
