import type { Element } from 'hast';
import { elementsIn, isElement } from '../shape.js';
import { tableGrid } from '../table-grid.js';

/**
 * Takes out the rows and columns in which no cell of a table begins, to which browsers give no room: its spans are
 * shorter by them, and end where its rows and columns do.
 */
export function tableSpans(table: Element): void {
  if (!hasSpans(table)) return;
  for (const { node, colspan, rowspan } of tableGrid(table).rows.flat()) {
    if (!node) continue;
    setSpan(node, 'colSpan', colspan);
    setSpan(node, 'rowSpan', rowspan);
  }
  for (const group of [table, ...elementsIn(table, 'thead', 'tbody', 'tfoot')])
    group.children = group.children.filter(
      (child) => !isElement(child, 'tr') || elementsIn(child, 'td', 'th').length > 0,
    );
}

function hasSpans(node: Element): boolean {
  return node.children.some((child) => {
    if (!isElement(child) || child.tagName === 'table') return false;
    const { colSpan, rowSpan } = child.properties;
    return colSpan !== undefined || rowSpan !== undefined || hasSpans(child);
  });
}

function setSpan(cell: Element, name: 'colSpan' | 'rowSpan', count: number): void {
  if (cell.properties[name] === undefined || Number(cell.properties[name]) === count) return;
  if (count === 1) delete cell.properties[name];
  else cell.properties[name] = count;
}
