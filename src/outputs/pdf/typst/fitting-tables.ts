import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import { columnWidths } from '../../../document/column-widths.js';
import { isElement } from '../../../document/shape.js';
import { mostColumns, tableGrid } from '../../../document/table-grid.js';

/** True for a table whose words fit a line of so many letters, and for one that is refused or empty. */
export function fitsLine(table: Element, letters: number): boolean {
  const grid = tableGrid(table);
  if (grid.columns === 0 || grid.columns > mostColumns) return true;
  return columnWidths(grid, letters).isReadable;
}

/** True where every table in an element fits a line of so many letters. */
export function tablesFit(node: Element, letters: number): boolean {
  let fit = true;
  visit(node, 'element', (each) => {
    if (isElement(each, 'table')) fit &&= fitsLine(each, letters);
  });
  return fit;
}
