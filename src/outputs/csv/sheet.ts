import { stringify } from 'csv-stringify/sync';
import type { Book, Chapter } from '../../document/book.js';
import { type Labels, labelsOf } from '../../guide/labels.js';
import { webAddress } from '../../guide/web-address.js';

const separator = ' › ';

/**
 * The sheet that collects contributions: one row a section, with its id, its title below those that hold
 * it, and its address on the web (in the site, where the guide does not say where it will live).
 * @returns CSV as RFC 4180 has it; in UTF-8 with a byte order mark, by which spreadsheets know it. A cell
 * that a spreadsheet would compute begins with an apostrophe.
 */
export function consultationSheet(book: Book): string {
  const rows = book.chapters.flatMap((chapter) => rowsOf(chapter, book));
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

function rowsOf({ address, title, number, headings }: Chapter, { guide }: Book): string[][] {
  const id = address.replace(/\.html$/, '');
  const page = webAddress(guide.manifest, address) ?? address;
  const own = number === undefined ? title : `${number} ${title}`;
  const trail: string[] = [];
  const sections = headings.map((heading) => {
    trail.length = Math.min(trail.length, heading.level - 2);
    trail[heading.level - 2] = heading.text;
    const path = [own, ...trail.filter(Boolean)].join(separator);
    return [`${id}#${heading.id}`, path, `${page}#${encodeURIComponent(heading.id)}`];
  });
  return [[id, own, page], ...sections];
}
