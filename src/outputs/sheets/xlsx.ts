import { strToU8 } from 'fflate';
import type { Element } from 'xast';
import { x } from 'xastscript';
import { toXml } from '../../document/to-xml.js';
import type { FileFacts } from '../content/open-document.js';
import { zipped } from '../content/zipped.js';
import { looks, styleOf, stylesOf } from './looks.js';
import { columnName, linesIn, placesOf, type Sheet, type SheetCell } from './sheet.js';
import { packageParts } from './xlsx-package.js';
import { xlsxStyles } from './xlsx-styles.js';

const main = { xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main' };

/** Sheets as an Office Open XML workbook (ISO/IEC 29500): the same bytes for the same sheets. */
export async function printXlsx(sheets: readonly Sheet[], facts: FileFacts): Promise<Uint8Array> {
  const styles = stylesOf(sheets);
  const numbers = new Map(styles.map(({ name }, index) => [name, index + 1]));
  const parts = [
    ...packageParts(sheets, facts),
    { path: 'xl/workbook.xml', root: workbook(sheets) },
    { path: 'xl/styles.xml', root: xlsxStyles(styles) },
    ...sheets.map((sheet, index) => ({
      path: `xl/worksheets/sheet${index + 1}.xml`,
      root: worksheet(sheet, numbers),
    })),
  ];
  const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  return zipped(
    parts.map(({ path, root }) => ({
      path,
      bytes: strToU8(declaration + toXml(root, { closeEmptyElements: true })),
    })),
  );
}

function workbook(sheets: readonly Sheet[]): Element {
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return x('workbook', { ...main, 'xmlns:r': relations }, [
    x(
      'sheets',
      sheets.map(({ name }, index) =>
        x('sheet', { name, sheetId: index + 1, 'r:id': `rId${index + 1}` }),
      ),
    ),
    x(
      'definedNames',
      sheets.map(({ name, headerRows }, index) =>
        x(
          'definedName',
          { name: '_xlnm.Print_Titles', localSheetId: index },
          `'${name}'!$1:$${headerRows}`,
        ),
      ),
    ),
    x('calcPr', { calcId: 191029, fullCalcOnLoad: 1 }),
  ]);
}

/** The elements in the order that the schema asks for. */
function worksheet(sheet: Sheet, numbers: ReadonlyMap<string, number>): Element {
  const { headerRows, rows, widths } = sheet;
  const merged = rows.flat().filter(({ colspan, rowspan }) => colspan > 1 || rowspan > 1);
  const corner = (cell: SheetCell) =>
    `${nameOf(cell.x, cell.y)}:${nameOf(cell.x + cell.colspan - 1, cell.y + cell.rowspan - 1)}`;
  return x('worksheet', main, [
    x('sheetPr', [x('pageSetUpPr', { fitToPage: 1 })]),
    x('sheetViews', [
      x('sheetView', { workbookViewId: 0 }, [
        x('pane', { ySplit: headerRows, topLeftCell: `A${headerRows + 1}`, state: 'frozen' }),
      ]),
    ]),
    x(
      'cols',
      widths.map((width, column) =>
        x('col', { min: column + 1, max: column + 1, width, customWidth: 1 }),
      ),
    ),
    x(
      'sheetData',
      placesOf(sheet).map((places, y) =>
        x('row', { r: y + 1, ...heightOf(rows[y] ?? [], widths) }, cellsOf(places, y, numbers)),
      ),
    ),
    ...(merged.length > 0
      ? [
          x(
            'mergeCells',
            { count: merged.length },
            merged.map((cell) => x('mergeCell', { ref: corner(cell) })),
          ),
        ]
      : []),
    x('pageSetup', { paperSize: 9, orientation: 'landscape', fitToWidth: 1, fitToHeight: 0 }),
  ]);
}

/**
 * The height of a row in points. Spreadsheets find it by themselves as someone writes, but where a cell covers
 * several columns, and not before.
 */
function heightOf(cells: readonly SheetCell[], widths: readonly number[]) {
  const size = Math.max(...cells.map(({ look }) => looks[look].size));
  const ht = Math.round(
    linesIn(
      cells,
      widths.map((width) => (width * 10) / size),
    ) *
      size *
      1.3 +
      4,
  );
  return cells.some(({ colspan }) => colspan > 1) ? { ht, customHeight: 1 } : { ht };
}

function nameOf(column: number, row: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** Places that a cell reaches have its style: borders are drawn place by place. */
function cellsOf(
  places: readonly (SheetCell | undefined)[],
  y: number,
  numbers: ReadonlyMap<string, number>,
): Element[] {
  return places.flatMap((cell, column) => {
    if (!cell) return [];
    const attributes = { r: nameOf(column, y), s: numbers.get(styleOf(cell).name) };
    return [cell.x === column && cell.y === y ? printed(cell, attributes) : x('c', attributes)];
  });
}

function printed(
  { value, x: column }: SheetCell,
  attributes: Record<string, string | number | undefined>,
) {
  if (!value || value.kind === 'open') return x('c', attributes);
  if (value.kind === 'text') {
    const text = x('t', { 'xml:space': 'preserve' }, value.text);
    return x('c', { ...attributes, t: 'inlineStr' }, [x('is', [text])]);
  }
  const range =
    value.kind === 'sum' ? `${nameOf(column, value.from)}:${nameOf(column, value.to)}` : undefined;
  return x('c', attributes, [
    ...(range ? [x('f', `SUM(${range})`)] : []),
    x('v', String(value.number)),
  ]);
}
