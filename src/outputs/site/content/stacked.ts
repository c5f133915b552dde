import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { hasClass } from '../../../document/shape.js';
import { type Grid, tableGrid } from '../../../document/table-grid.js';

/** From so many letters a cell on, its words are read rather than compared with those beside it. */
const sentence = 25;

/** The headers of the columns of each cell, in words, as a row shown on its own needs them. */
export type CellLabels = ReadonlyMap<Element, string>;

/**
 * What each cell is called where a phone shows the rows of a table one below the other; undefined for a table
 * that scrolls there. Its author says which (`.stacked`, `.scrolled`); else tables of two columns fit, cells
 * that cover several stay in their grid, figures and words are compared across columns, sentences are read.
 */
export function stackedLabels(table: Element): CellLabels | undefined {
  if (hasClass(table, 'scrolled')) return undefined;
  const grid = tableGrid(table);
  if (!hasClass(table, 'stacked') && !(isPlain(grid) && holdsSentences(grid))) return undefined;
  const cells = grid.rows.slice(grid.headerRows).flat();
  return new Map(
    cells.flatMap(({ kind, node, headers }) => {
      const heads = headers.filter((each) => each.kind === 'head' && each.node);
      const label = heads.map((each) => textOf(each.node as Element).trim()).join(' – ');
      return node && kind === 'data' && label !== '' ? [[node, label] as const] : [];
    }),
  );
}

function isPlain({ columns, rows, headerRows }: Grid): boolean {
  const cells = rows.flat().filter(({ kind }) => kind !== 'band');
  return (
    columns > 2 &&
    headerRows === 1 &&
    cells.every(({ colspan, rowspan }) => colspan === 1 && rowspan === 1)
  );
}

function holdsSentences({ rows }: Grid): boolean {
  const lengths = rows
    .flat()
    .filter(({ kind }) => kind === 'data')
    .flatMap(({ node }) => (node ? textOf(node).trim().length : []))
    .filter((length) => length > 0);
  return lengths.reduce((sum, length) => sum + length, 0) / lengths.length > sentence;
}
