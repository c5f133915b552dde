import type { Book } from '../../document/book.js';
import type { Clause } from '../../document/clauses.js';
import { clausesText } from '../odt/print.js';
import { docxOfOdt } from './from-odt.js';

/**
 * The clauses of a guide as an Office Open XML document (ECMA-376), from which buyers paste into their own:
 * a heading a chapter, one a clause, real lists and tables, blanks as content controls.
 * @returns the bytes of a `.docx`: the same for the same guide.
 */
export async function printClausesDocx(
  book: Book,
  clauses: readonly Clause[],
): Promise<Uint8Array> {
  const { text, facts } = clausesText(book, clauses);
  return docxOfOdt(text, facts, book.guide.manifest);
}
