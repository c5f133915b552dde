import type { Grid, GridCell } from './table-grid.js';
import { isRowHead } from './table-rows.js';

/** A cell as it is carried to where the tree of elements does not go. */
export interface CellRelations extends Pick<GridCell, 'kind' | 'x' | 'y'> {
  /** Its headers, by their places among the cells of the table. */
  headers: number[];
}

/** The cells of a grid, row by row, with what heads what. */
export function relationsOf({ rows }: Grid): CellRelations[] {
  const cells = rows.flat();
  const places = new Map(cells.map((cell, index) => [cell, index]));
  return cells.map(({ kind, x, y, headers }) => ({
    kind,
    x,
    y,
    headers: headers.map((head) => places.get(head) ?? 0),
  }));
}

/** Tells headers of columns, of the rows that follow (bands) and of their own row apart. */
export function nameKinds({ columns, rows, headerRows }: Grid): void {
  rows.forEach((row, y) => {
    const [only] = row;
    const isBand =
      only?.node?.tagName === 'th' &&
      only.colspan === columns &&
      only.rowspan === 1 &&
      !isRowHead(only.node);
    for (const cell of row) {
      if (y < headerRows) cell.kind = 'head';
      else if (isBand) cell.kind = 'band';
      else if (cell.node?.tagName === 'th') cell.kind = 'row-head';
    }
  });
}

/** Gives each cell below the header rows the headers of its columns, of its bands and of its row. */
export function nameHeaders({ rows, headerRows }: Grid): void {
  const heads = rows.slice(0, headerRows).flat();
  const rowHeads = headsByRow(rows);
  let bands: GridCell[] = [];
  rows.slice(headerRows).forEach((row, index) => {
    const [first] = row;
    if (first?.kind === 'band') {
      // Bands that follow each other head the rows below them together.
      const goesOn = rows[headerRows + index - 1]?.[0]?.kind === 'band';
      bands = goesOn ? [...bands, first] : [first];
      return;
    }
    for (const cell of row) {
      const beside = rowHeads.slice(cell.y, cell.y + cell.rowspan).flat();
      cell.headers = [
        ...heads.filter((head) => overlap(head.x, head.colspan, cell.x, cell.colspan)),
        ...bands,
        ...new Set(beside.filter((head) => head.x + head.colspan <= cell.x)),
      ];
    }
  });
}

/** For each row, the row headers that reach into it. */
function headsByRow(rows: readonly GridCell[][]): GridCell[][] {
  const found: GridCell[][] = rows.map(() => []);
  for (const cell of rows.flat())
    if (cell.kind === 'row-head')
      for (let y = cell.y; y < cell.y + cell.rowspan; y += 1) found[y]?.push(cell);
  return found;
}

function overlap(from: number, length: number, otherFrom: number, otherLength: number): boolean {
  return from < otherFrom + otherLength && otherFrom < from + length;
}
