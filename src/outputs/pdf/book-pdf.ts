import type { World } from '../../base/world/world.js';
import type { Book } from '../../document/book.js';
import { archived } from './press/make-pdf.js';
import { startPress } from './press/press.js';
import { publishedPlan } from './published-plan.js';
import { fontChoice } from './typst/font-choice.js';
import { readFonts } from './typst/fonts.js';
import { manuscriptOf } from './typst/manuscript.js';

/**
 * Book → PDF as it would be published, by a press of its own.
 * @throws GuideError where chapters can't be printed, or the typesetter refuses.
 */
export async function bookPdf(book: Book, world: World): Promise<Uint8Array> {
  const press = startPress();
  try {
    const fonts = await press.fonts(await readFonts(fontChoice(book.guide), world));
    const manuscript = await manuscriptOf(book, { fonts, draft: false }, world);
    return await archived(press, manuscript, publishedPlan(book.guide));
  } finally {
    await press.close();
  }
}
