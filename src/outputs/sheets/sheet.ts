import type { Element } from 'hast';
import { countBlanks } from '../../document/blanks.js';
import type { AnswerGrid } from '../../document/grids.js';
import { notesCalledIn } from '../../document/notes.js';
import { elementIn } from '../../document/shape.js';
import { type Grid, type GridCell, tableGrid } from '../../document/table-grid.js';
import type { Labels, Lang } from '../../guide/labels.js';
import { cellText } from './cell-text.js';
import { type CellValue, cellValue } from './cell-value.js';
import { weighted } from './weighting.js';

/** What a cell of a sheet is; `fill` for one that its reader writes into. */
export type Look = 'title' | 'head' | 'band' | 'row-head' | 'data' | 'fill' | 'source';

/** A cell at its place in the sheet, from 0. */
export interface SheetCell {
  x: number;
  y: number;
  colspan: number;
  rowspan: number;
  look: Look;
  value: CellValue | undefined;
}

/** A grid as a spreadsheet has it: its title, its header rows, its rows, and what it comes from. */
export interface Sheet {
  name: string;
  title: string;
  /** Widths of the columns, in characters. */
  widths: number[];
  rows: SheetCell[][];
  /** How many of the first rows stand on every page: the title and the header rows. */
  headerRows: number;
}

/** What every sheet of a file says besides its grid. */
export interface SheetFacts {
  lang: Lang;
  labels: Labels;
  /** The guide, its version, date and licence. */
  source: string;
}

/** @param index of the grid in its chapter, from 0. */
export function sheetOf(grid: AnswerGrid, index: number, facts: SheetFacts): Sheet {
  const laidOut = tableGrid(grid.table);
  const title = grid.caption ?? `${facts.labels.table} ${index + 1}`;
  const body = laidOut.rows.map((row) => row.map((cell) => sheetCell(cell, facts.lang)));
  const table: SheetTable = {
    rows: body,
    columns: laidOut.columns,
    headerRows: laidOut.headerRows,
  };
  const below = [...notesBelow(grid, laidOut), facts.source];
  const { rows, columns } = grid.isWeighting ? weighted(table, facts.labels) : table;
  const across = (y: number, look: Look, text: string): SheetCell => ({
    x: 0,
    y,
    colspan: columns,
    rowspan: 1,
    look,
    value: { kind: 'text', text },
  });
  return {
    name: sheetName(grid.name ?? title, index),
    title,
    widths: widthsOf(rows, columns),
    headerRows: laidOut.headerRows + 1,
    rows: [
      [across(0, 'title', title)],
      ...rows.map((row) => row.map(belowTitle)),
      ...below.map((text, index) => [across(rows.length + 1 + index, 'source', text)]),
    ],
  };
}

/** What notes say of a grid, each behind the text that calls it: cells that are numbers stay numbers. */
function notesBelow({ table, notes }: AnswerGrid, { rows }: Grid): string[] {
  const caption = elementIn(table, 'caption');
  const callers = [caption, ...rows.flat().map(({ node }) => node)];
  return callers.flatMap((caller) => {
    const called = caller ? notesCalledIn(caller) : [];
    return called.flatMap((id) => {
      const note = notes.get(id);
      return caller && note ? `${onOneLine(caller)} – ${onOneLine(note)}` : [];
    });
  });
}

function onOneLine(cell: Element): string {
  return cellText(cell).replaceAll('\n', ' ');
}

function belowTitle(cell: SheetCell): SheetCell {
  const { value } = cell;
  const moved =
    value?.kind === 'sum' ? { ...value, from: value.from + 1, to: value.to + 1 } : value;
  return { ...cell, y: cell.y + 1, value: moved };
}

/** The cells of a table, its rows from 0. */
export interface SheetTable extends Pick<Grid, 'columns' | 'headerRows'> {
  rows: SheetCell[][];
}

function sheetCell({ node, kind, x, y, colspan, rowspan }: GridCell, lang: Lang): SheetCell {
  const text = node ? cellText(node) : '';
  const isOpen = kind === 'data' && (text === '' || (node && countBlanks(node) > 0));
  return {
    x,
    y,
    colspan,
    rowspan,
    look: isOpen ? 'fill' : kind,
    value: text === '' ? undefined : cellValue(text, lang),
  };
}

/** The most characters that a sheet's name may have, and those that it may not have, in a spreadsheet. */
const longestName = 31;
const notInNames = /[[\]:*?/\\']/g;

function sheetName(title: string, index: number): string {
  const name = `${index + 1}. ${title.replace(notInNames, ' ').replace(/\s+/g, ' ').trim()}`;
  return name.length > longestName ? `${name.slice(0, longestName - 1).trimEnd()}…` : name;
}

const narrowest = 14;
const widest = 48;

/** As wide as what is longest in each column, within reason: rows grow with what is longer. */
function widthsOf(rows: readonly (readonly SheetCell[])[], columns: number): number[] {
  const widths = new Array<number>(columns).fill(narrowest);
  for (const { x, colspan, value, look } of rows.flat()) {
    const wanted = value?.kind === 'text' ? longestLine(value.text) : 0;
    const room = look === 'fill' && !value ? widest - 8 : wanted;
    if (colspan === 1) widths[x] = Math.max(widths[x] ?? 0, Math.min(widest, room));
  }
  return widths;
}

function longestLine(text: string): number {
  return Math.max(...text.split('\n').map((line) => line.length));
}

/** How many lines of text a row shows at most. */
export function linesIn(cells: readonly SheetCell[], widths: readonly number[]): number {
  const counts = cells.map(({ x, colspan, value }) => {
    const room = widths.slice(x, x + colspan).reduce((sum, width) => sum + width, 0);
    const lines = value?.kind === 'text' ? value.text.split('\n') : [];
    return lines.reduce((sum, { length }) => sum + Math.max(1, Math.ceil(length / room)), 0);
  });
  return Math.max(1, ...counts);
}

/** The name of a column, from 0: `A`, `B`, … `Z`, `AA`. */
export function columnName(x: number): string {
  const letter = String.fromCharCode(65 + (x % 26));
  return x < 26 ? letter : columnName(Math.floor(x / 26) - 1) + letter;
}

/** Row by row, the cell that covers each place: the one that begins there or one that reaches there. */
export function placesOf({ rows, widths }: Sheet): (SheetCell | undefined)[][] {
  const places = rows.map(() => widths.map((): SheetCell | undefined => undefined));
  for (const cell of rows.flat())
    for (const row of places.slice(cell.y, cell.y + cell.rowspan))
      row.fill(cell, cell.x, cell.x + cell.colspan);
  return places;
}
