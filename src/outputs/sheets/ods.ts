import type { Element } from 'xast';
import { x } from 'xastscript';
import { type FileFacts, openDocument } from '../content/open-document.js';
import type { CellValue } from './cell-value.js';
import { styleOf } from './looks.js';
import { odsPageStyles, odsStyles } from './ods-styles.js';
import { columnName, placesOf, type Sheet, type SheetCell } from './sheet.js';

const mediaType = 'application/vnd.oasis.opendocument.spreadsheet';
/** Sheets as an OpenDocument spreadsheet: the same bytes for the same sheets. */
export async function printOds(sheets: readonly Sheet[], facts: FileFacts): Promise<Uint8Array> {
  const content = [
    x('office:automatic-styles', odsStyles(sheets)),
    x('office:body', [x('office:spreadsheet', sheets.map(table))]),
  ];
  return openDocument(mediaType, { content, styles: odsPageStyles(facts.lang) }, facts);
}

function table(sheet: Sheet, index: number): Element {
  const rows = placesOf(sheet).map((places, y) =>
    x(
      'table:table-row',
      { 'table:style-name': 'row' },
      places.map((cell, column) => place(cell, column, y)),
    ),
  );
  return x('table:table', { 'table:name': sheet.name, 'table:style-name': 'sheet' }, [
    ...sheet.widths.map((_, column) =>
      x('table:table-column', { 'table:style-name': `column-${index}-${column}` }),
    ),
    x('table:table-header-rows', rows.slice(0, sheet.headerRows)),
    ...rows.slice(sheet.headerRows),
  ]);
}

function place(cell: SheetCell | undefined, column: number, row: number): Element {
  if (!cell) return x('table:table-cell');
  if (cell.x !== column || cell.y !== row) return x('table:covered-table-cell');
  const { colspan, rowspan, value } = cell;
  const attributes = {
    'table:style-name': styleOf(cell).name,
    ...(colspan > 1 || rowspan > 1
      ? { 'table:number-columns-spanned': colspan, 'table:number-rows-spanned': rowspan }
      : {}),
    ...typed(value, cell),
  };
  const lines = value?.kind === 'text' ? value.text.split('\n') : [];
  return x(
    'table:table-cell',
    attributes,
    lines.map((line) => x('text:p', line)),
  );
}

/** The value of a cell, apart from what is shown of it. */
function typed(value: CellValue | undefined, { x: column }: SheetCell): Record<string, string> {
  if (!value || value.kind === 'open') return {};
  if (value.kind === 'text') return { 'office:value-type': 'string' };
  const name = columnName(column);
  const range = value.kind === 'sum' ? `[.${name}${value.from + 1}:.${name}${value.to + 1}]` : '';
  return {
    ...(value.kind === 'sum' ? { 'table:formula': `of:=SUM(${range})` } : {}),
    'office:value': String(value.number),
    ...{
      none: { 'office:value-type': 'float' },
      percent: { 'office:value-type': 'percentage' },
      euro: { 'office:value-type': 'currency', 'office:currency': 'EUR' },
    }[value.unit],
  };
}
