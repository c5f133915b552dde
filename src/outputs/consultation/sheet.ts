import { stringify } from 'csv-stringify/sync';
import type { Book } from '../../document/book.js';
import { sectionsOf } from '../../document/sections.js';
import { type Labels, labelsOf } from '../../guide/labels.js';

/** Stands between a section's title and those that hold it. */
export const titleSeparator = ' › ';

/**
 * The sheet that collects contributions: one row a section, with its id, its title below those that hold
 * it, and its address on the web (in the site, where the guide does not say where it will live).
 * @returns CSV as RFC 4180 has it; in UTF-8 with a byte order mark, by which spreadsheets know it. A cell
 * that a spreadsheet would compute begins with an apostrophe.
 */
export function consultationSheet(book: Book): string {
  const rows = sectionsOf(book).map(({ id, titles, address }) => [
    id,
    titles.join(titleSeparator),
    address,
  ]);
  return stringify([columns(labelsOf(book.guide.lang)), ...rows], {
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
  });
}

/** True for the text of a sheet that nobody has added a column to: it may be written again. */
export function isUntouchedSheet(text: string): boolean {
  const [first] = text.replace(/^\u{feff}/u, '').split('\r\n');
  return (['fr', 'en'] as const).some((lang) => columns(labelsOf(lang)).join(',') === first);
}

function columns({ identifier, sectionTitle, address }: Labels): string[] {
  return [identifier, sectionTitle, address];
}
