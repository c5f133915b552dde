import type { Element } from 'hast';
import { nameHeaders, nameKinds } from './table-headers.js';
import { cellsOf, type Row, rowsOf, spanOf } from './table-rows.js';

/** What a cell is: a header of columns, of the rows below it (a band), of its own row, or none. */
type CellKind = 'head' | 'band' | 'row-head' | 'data';

/** A cell where it stands in the grid, spans clipped to it. */
export interface GridCell {
  /** Undefined for a place that no cell of the source covers. */
  node: Element | undefined;
  kind: CellKind;
  /** Column and row of its first place, from 0. */
  x: number;
  y: number;
  colspan: number;
  rowspan: number;
  /** The headers that name it, outermost first. */
  headers: GridCell[];
}

/** A table's cells by row, header rows first. */
export interface Grid {
  columns: number;
  rows: GridCell[][];
  /** How many of the first rows are header rows. */
  headerRows: number;
}

/** Beyond, a column is narrower than a letter, and a few cells could ask for millions. */
export const mostColumns = 250;
/** Where the search for columns that hold something ends. */
const mostPlaces = 20_000;

/**
 * Lays a table's cells out on a grid as HTML does (https://html.spec.whatwg.org/#forming-a-table): spans
 * end with the row group, places left over are filled with empty cells. Rows and columns in which no cell
 * begins are left out: browsers give them no room. Wider than `mostColumns`, it has no rows.
 */
export function tableGrid(table: Element): Grid {
  const { rows, headerRows } = rowsOf(table);
  const placed = placedCells(rows);
  if (!placed) return { columns: mostColumns + 1, rows: [], headerRows: 0 };
  const kept = {
    columns: ordinals(placed.map(({ x }) => x)),
    rows: ordinals(placed.map(({ y }) => y)),
  };
  const columns = kept.columns.size;
  if (columns > mostColumns) return { columns, rows: [], headerRows: 0 };
  const cells = placed.map((cell) => ({
    ...cell,
    x: kept.columns.get(cell.x) ?? 0,
    y: kept.rows.get(cell.y) ?? 0,
    colspan: countWithin(kept.columns, cell.x, cell.colspan),
    rowspan: countWithin(kept.rows, cell.y, cell.rowspan),
  }));
  const grid = {
    columns,
    rows: filled(cells, columns, kept.rows.size),
    headerRows: countWithin(kept.rows, 0, headerRows),
  };
  nameKinds(grid);
  nameHeaders(grid);
  return grid;
}

type Placed = Pick<GridCell, 'x' | 'y' | 'colspan' | 'rowspan'> & { node: Element };

/** The cells of the source at their places; undefined where they ask for more than can be searched. */
function placedCells(rows: readonly Row[]): Placed[] | undefined {
  const cells: Placed[] = [];
  /** For each column, the first row in which it is free. */
  const free: number[] = [];
  const isTaken = (x: number, y: number) => (free[x] ?? 0) > y;
  for (const [y, { node: row, end }] of rows.entries()) {
    let x = 0;
    for (const node of cellsOf(row)) {
      while (isTaken(x, y)) x += 1;
      const rowspan = Math.min(spanOf(node, 'rowSpan') || end - y, end - y);
      const wanted = spanOf(node, 'colSpan') || 1;
      let colspan = 1;
      while (colspan < wanted && !isTaken(x + colspan, y)) colspan += 1;
      for (let dx = 0; dx < colspan; dx += 1) free[x + dx] = y + rowspan;
      cells.push({ node, x, y, colspan, rowspan });
      x += colspan;
      if (x > mostPlaces) return undefined;
    }
  }
  return cells;
}

/** Numbers the distinct values in their order, from 0. */
function ordinals(values: readonly number[]): Map<number, number> {
  const distinct = [...new Set(values)].sort((a, b) => a - b);
  return new Map(distinct.map((value, index) => [value, index]));
}

function countWithin(kept: ReadonlyMap<number, number>, from: number, length: number): number {
  let count = 0;
  for (let place = from; place < from + length; place += 1) if (kept.has(place)) count += 1;
  return count;
}

/** Cells by row, with an empty one at each place that none covers. */
function filled(cells: readonly Placed[], columns: number, rows: number): GridCell[][] {
  const byRow: GridCell[][] = Array.from({ length: rows }, () => []);
  for (const cell of cells) byRow[cell.y]?.push({ ...cell, kind: 'data', headers: [] });
  const free: number[] = new Array(columns).fill(0);
  byRow.forEach((row, y) => {
    for (const { x, colspan, rowspan } of row) free.fill(y + rowspan, x, x + colspan);
    for (let x = 0; x < columns; x += 1)
      if ((free[x] ?? 0) <= y)
        row.push({ node: undefined, kind: 'data', x, y, colspan: 1, rowspan: 1, headers: [] });
    row.sort((a, b) => a.x - b.x);
  });
  return byRow;
}
