import { exitCodes, GuideError, hasErrors } from '../../base/report/diagnostic.js';
import type { World } from '../../base/world/world.js';
import type { Changes } from '../../diff/changes.js';
import { markedBook } from '../../diff/marked-book.js';
import { assembleBook } from '../../document/assemble.js';
import type { Guide } from '../../guide/guide.js';
import { bookPdf } from '../../outputs/pdf/book-pdf.js';

/**
 * The new version's PDF with what changed marked in it.
 * @throws GuideError (exit 1) where its chapters have errors.
 */
export async function changesPdf(changes: Changes, now: Guide, world: World): Promise<Uint8Array> {
  const { book, diagnostics } = await assembleBook(now, world);
  if (hasErrors(diagnostics)) throw new GuideError(diagnostics, exitCodes.findings);
  return bookPdf(markedBook(book, changes), world);
}
