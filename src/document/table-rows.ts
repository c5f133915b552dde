import type { Element } from 'hast';
import { textProperty } from './data.js';
import { elementsIn } from './shape.js';

/** A row of a table, in the order in which rows are shown. */
export interface Row {
  node: Element;
  /** The row after the last one that a cell of it may reach: the end of its row group. */
  end: number;
}

const maximumSpan = 1000;

/** The rows of a table, and how many of the first are header rows. */
export function rowsOf(table: Element): { rows: Row[]; headerRows: number } {
  const groups = rowGroups(table);
  const rows: Row[] = [];
  for (const group of groups) {
    const end = rows.length + group.rows.length;
    rows.push(...group.rows.map((node) => ({ node, end })));
  }
  const heads = groups.filter(({ isHead }) => isHead);
  const headerRows =
    heads.length > 0
      ? heads.reduce((total, group) => total + group.rows.length, 0)
      : leadingHeaders(groups[0]?.rows ?? []);
  // Header rows repeat on each page: no cell may reach out of them.
  for (const row of rows.slice(0, headerRows)) row.end = Math.min(row.end, headerRows);
  return { rows, headerRows };
}

interface RowGroup {
  isHead: boolean;
  rows: Element[];
}

/** The row groups in the order in which they are shown: heads, bodies, feet. */
function rowGroups(table: Element): RowGroup[] {
  const groups: Record<'thead' | 'tbody' | 'tfoot', RowGroup[]> = {
    thead: [],
    tbody: [],
    tfoot: [],
  };
  let loose: RowGroup | undefined;
  for (const child of elementsIn(table)) {
    if (child.tagName === 'tr') {
      if (!loose) {
        loose = { isHead: false, rows: [] };
        groups.tbody.push(loose);
      }
      loose.rows.push(child);
      continue;
    }
    if (!Object.hasOwn(groups, child.tagName)) continue;
    loose = undefined;
    const isHead = child.tagName === 'thead';
    groups[child.tagName as keyof typeof groups].push({
      isHead,
      rows: elementsIn(child, 'tr'),
    });
  }
  return [...groups.thead, ...groups.tbody, ...groups.tfoot].filter(({ rows }) => rows.length > 0);
}

/** Where no row group says so, the first row of headers of columns, with the rows that its cells reach into. */
function leadingHeaders(rows: Element[]): number {
  const isHeader = (row: Element) => {
    const cells = cellsOf(row);
    return cells.length > 0 && cells.every((cell) => cell.tagName === 'th' && !isRowHead(cell));
  };
  const first = rows.findIndex((row) => !isHeader(row));
  const count = first < 0 ? rows.length : first;
  if (count === 0) return 0;
  const reach = cellsOf(rows[0] as Element).map((cell) => spanOf(cell, 'rowSpan') || 1);
  return Math.min(count, Math.max(1, ...reach));
}

/** A span as HTML reads it: 0 for «to the end» of rows, 1 for anything that is no number. */
export function spanOf(cell: Element, name: 'colSpan' | 'rowSpan'): number {
  const number = Number.parseInt(textProperty(cell, name) ?? '1', 10);
  return Number.isNaN(number) || number < 0 ? 1 : Math.min(number, maximumSpan);
}

/** The cells of a row. */
export function cellsOf(row: Element): Element[] {
  return elementsIn(row, 'td', 'th');
}

/** A header that says itself that it heads its row. */
export function isRowHead(cell: Element): boolean {
  return cell.properties.scope === 'row';
}
