import type { Book } from '../../document/book.js';
import { sectionsOf } from '../../document/sections.js';
import { labelsOf } from '../../guide/labels.js';
import type { FileFacts } from '../content/open-document.js';
import { printOds } from '../sheets/ods.js';
import type { Look, Sheet, SheetCell } from '../sheets/sheet.js';
import { printXlsx } from '../sheets/xlsx.js';
import { titleSeparator } from './sheet.js';

/** The widths of its columns, in characters. */
const widths = [28, 48, 48, 60];

/**
 * The sheet that collects contributions for spreadsheet programs: id, title and address of each section, and a cell
 * to write in.
 */
export async function consultationWorkbook(
  book: Book,
  format: 'ods' | 'xlsx',
  facts: FileFacts,
): Promise<Uint8Array> {
  const labels = labelsOf(book.guide.lang);
  const head = [labels.identifier, labels.sectionTitle, labels.address, labels.contribution];
  const rows = sectionsOf(book).map(({ id, titles, address }, index) =>
    [id, titles.join(titleSeparator), address, ''].map((text, x) =>
      cell(x, index + 1, text === '' ? 'fill' : 'data', text),
    ),
  );
  const sheet: Sheet = {
    name: labels.contributions,
    title: labels.contributions,
    widths,
    headerRows: 1,
    rows: [head.map((text, x) => cell(x, 0, 'head', text)), ...rows],
  };
  return format === 'ods' ? printOds([sheet], facts) : printXlsx([sheet], facts);
}

function cell(x: number, y: number, look: Look, text: string): SheetCell {
  const value = text === '' ? undefined : { kind: 'text' as const, text };
  return { x, y, colspan: 1, rowspan: 1, look, value };
}
