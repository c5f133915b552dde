import { sum } from '../../../document/column-widths.js';
import type { Grid, GridCell } from '../../../document/table-grid.js';
import { leastLines } from './heights.js';

/** What a table asks of the page it begins on. */
export interface TableRoom {
  /** Its header rows and the first two of its data, in lines: fewer at a page's foot say nothing. */
  lines: number;
  /** True for a table that is not worth breaking. */
  isWhole: boolean;
}

/** More lines would leave too much of a page empty. */
const mostLines = 24;
/** Tables of fewer lines, or of so many rows, stand on one page. */
const smallTable = 12;
const fewRows = 3;

/** @param letters how many each column has room for. */
export function roomOf({ rows, headerRows }: Grid, letters: readonly number[]): TableRoom {
  const heights = rows.map((row) => Math.max(1, ...row.map((cell) => linesOf(cell, letters))));
  const all = sum(heights);
  const isWhole = all <= smallTable || (rows.length - headerRows <= fewRows && all <= mostLines);
  const first = Math.ceil(sum(heights.slice(0, headerRows + 2)));
  return { lines: first <= mostLines ? first : 0, isWhole };
}

/** The lines of a cell, with the white around them. */
function linesOf({ node, x, colspan, rowspan }: GridCell, letters: readonly number[]): number {
  const width = Math.max(1, sum(letters.slice(x, x + colspan)));
  // The cell's own line is the white around it.
  const lines = node ? Math.ceil(leastLines({ type: 'root', children: node.children }, width)) : 0;
  return lines / rowspan + 0.4;
}
