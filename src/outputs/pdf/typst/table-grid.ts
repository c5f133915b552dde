import type { Element, ElementContent } from 'hast';
import { textProperty } from '../../../document/data.js';

/** A cell where it stands in the grid, spans clipped to it. */
export interface GridCell {
  /** Undefined for a place that no cell of the source covers. */
  node: Element | undefined;
  colspan: number;
  rowspan: number;
}

/** A table's rows, header rows first. */
export interface Grid {
  columns: number;
  rows: GridCell[][];
  /** How many of the first rows are header rows. */
  headerRows: number;
}

const maximumSpan = 1000;
/** Beyond, a column is narrower than a letter, and a few cells could ask for millions. */
export const mostColumns = 250;

/**
 * Lays a table's cells out on a grid as HTML does (https://html.spec.whatwg.org/#forming-a-table):
 * spans beyond the table are clipped, places left over are filled with empty cells.
 */
export function tableGrid(table: Element): Grid {
  const sections = table.children.filter((child): child is Element => child.type === 'element');
  const rowsOf = (names: string[]) =>
    sections.flatMap((section) => {
      if (section.tagName === 'tr') return names.includes('tbody') ? [section] : [];
      return names.includes(section.tagName) ? childrenNamed(section, ['tr']) : [];
    });
  const head = rowsOf(['thead']);
  const rows = [...head, ...rowsOf(['tbody']), ...rowsOf(['tfoot'])];
  const headerRows = head.length > 0 ? head.length : leadingHeaders(rows);
  return { ...placed(rows, headerRows), headerRows };
}

function leadingHeaders(rows: Element[]): number {
  const isHeader = (row: Element) => {
    const cells = cellsOf(row);
    return (
      cells.length > 0 &&
      cells.every((cell) => cell.tagName === 'th' && cell.properties.scope !== 'row')
    );
  };
  const count = rows.findIndex((row) => !isHeader(row));
  return count < 0 ? 0 : Math.min(count, 1);
}

function placed(rows: Element[], headerRows: number): { columns: number; rows: GridCell[][] } {
  const taken: boolean[][] = rows.map(() => []);
  const cells: (GridCell & { x: number })[][] = rows.map(() => []);
  let columns = 0;
  rows.forEach((row, y) => {
    if (columns > mostColumns) return;
    let x = 0;
    const lastRow = y < headerRows ? headerRows : rows.length;
    for (const node of cellsOf(row)) {
      while (taken[y]?.[x]) x += 1;
      const rowspan = Math.min(spanOf(node, 'rowSpan') || lastRow - y, lastRow - y);
      const colspan = freeWidth(taken[y] ?? [], x, spanOf(node, 'colSpan') || 1);
      for (let dy = 0; dy < rowspan; dy += 1) {
        for (let dx = 0; dx < colspan; dx += 1) taken[y + dy]![x + dx] = true;
      }
      cells[y]?.push({ node, x, colspan, rowspan });
      x += colspan;
      columns = Math.max(columns, x);
      if (columns > mostColumns) return;
    }
  });
  if (columns > mostColumns) return { columns, rows: [] };
  cells.forEach((row, y) => {
    for (let x = 0; x < columns; x += 1) {
      if (!taken[y]?.[x]) row.push({ node: undefined, x, colspan: 1, rowspan: 1 });
    }
    row.sort((a, b) => a.x - b.x);
  });
  return {
    columns,
    rows: cells.map((row) => row.map(({ node, colspan, rowspan }) => ({ node, colspan, rowspan }))),
  };
}

function freeWidth(row: boolean[], x: number, wanted: number): number {
  let width = 1;
  while (width < wanted && !row[x + width]) width += 1;
  return width;
}

/** A span as HTML reads it: 0 for «to the end» of rows, 1 for anything that is no number. */
function spanOf(cell: Element, name: 'colSpan' | 'rowSpan'): number {
  const number = Number.parseInt(textProperty(cell, name) ?? '1', 10);
  return Number.isNaN(number) || number < 0 ? 1 : Math.min(number, maximumSpan);
}

function cellsOf(row: Element): Element[] {
  return childrenNamed(row, ['td', 'th']);
}

function childrenNamed(node: Element, names: string[]): Element[] {
  return node.children.filter(
    (child): child is Element => child.type === 'element' && names.includes(child.tagName),
  );
}

/** Characters in a line of a table as wide as the text, and what the white of a cell takes of them. */
const lineLength = 88;
const cellWhite = 2.2;
/** Longer words are hyphenated rather than given a wide column. */
const longestWord = 18;
/** What a column without text is taken to hold: somebody will write in it. */
const blank = 120;

export interface ColumnWidths {
  /** One number a column, their sum being 100. */
  widths: number[];
  /** True where no word needs to be hyphenated. */
  wordsFit: boolean;
  /** The same of the header rows alone. */
  headersFit: boolean;
}

/**
 * Relative widths of columns from what they hold: each has room for its longest word, and what is
 * left goes where a column's text, by its square root, wants more, so that prose does not starve
 * short columns.
 */
export function columnWidths({ columns, rows, headerRows }: Grid): ColumnWidths {
  const longest: number[] = new Array(columns).fill(5);
  const amount: number[] = new Array(columns).fill(1);
  let longestHeader = 0;
  const filled: boolean[] = new Array(columns).fill(rows.length <= headerRows);
  for (const { x, y, cell } of positioned(rows, columns)) {
    const text = spacedText(cell.node);
    const word = Math.max(...text.split(/[\s/]+/).map((each) => each.length));
    if (y < headerRows) longestHeader = Math.max(longestHeader, word);
    for (let column = x; column < x + cell.colspan; column += 1) {
      if (cell.colspan === 1 && y >= headerRows && text.trim() !== '') filled[column] = true;
      if (cell.colspan === 1) longest[column] = Math.max(longest[column] ?? 0, word);
      if (cell.colspan < columns)
        amount[column] = Math.max(amount[column] ?? 0, text.length / cell.colspan);
    }
  }
  const needs = longest.map((word) => Math.min(word, longestWord) * 1.1 + cellWhite);
  const spare = Math.max(0, lineLength - sum(needs));
  const wishes = amount.map((characters, column) =>
    Math.max(0.5, 1.9 * Math.sqrt(filled[column] ? characters : blank) - 4),
  );
  const widths = needs.map((need, column) => need + (spare * (wishes[column] ?? 0)) / sum(wishes));
  return {
    widths: widths.map((each) => Math.round((each / sum(widths)) * 1000) / 10),
    wordsFit: sum(needs) <= lineLength && Math.max(...longest) <= longestWord,
    headersFit: sum(needs) <= lineLength && longestHeader <= longestWord,
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

/** A cell's text, with a space where a line or a block ends. */
function spacedText(node: Element | undefined): string {
  const walk = (each: ElementContent): string => {
    if (each.type === 'text') return each.value;
    if (each.type !== 'element') return '';
    const text = each.children.map(walk).join('');
    return /^(?:br|p|li|dt|dd|div)$/.test(each.tagName) ? `${text} ` : text;
  };
  return (node?.children ?? []).map(walk).join('');
}

function positioned(
  rows: GridCell[][],
  columns: number,
): { x: number; y: number; cell: GridCell }[] {
  const busy: number[] = new Array(columns).fill(0);
  return rows.flatMap((row, y) => {
    let x = 0;
    const found = row.map((cell) => {
      while ((busy[x] ?? 0) > 0) x += 1;
      const at = { x, y, cell };
      for (let column = x; column < x + cell.colspan; column += 1) busy[column] = cell.rowspan;
      x += cell.colspan;
      return at;
    });
    for (let column = 0; column < columns; column += 1)
      busy[column] = Math.max(0, (busy[column] ?? 0) - 1);
    return found;
  });
}
