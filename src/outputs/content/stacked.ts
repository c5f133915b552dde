import type { Element, ElementContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { hasClass, isElement } from '../../document/shape.js';
import { type Grid, tableGrid } from '../../document/table-grid.js';

/** From so many letters a cell on, its words are read rather than compared with those beside it. */
const sentence = 25;

/** The headers of the columns of each cell, in words, as a row shown on its own needs them. */
export type CellLabels = ReadonlyMap<Element, string>;

/**
 * What each cell is called where a phone shows the rows of a table one below the other; undefined for a table
 * that scrolls there. Its author says which (`.stacked`, `.scrolled`); else tables of two columns fit, cells
 * that cover several stay in their grid, figures and words are compared across columns, sentences are read.
 * @param most so many columns fit the narrowest screen whatever they hold, where a table cannot be scrolled.
 */
export function stackedLabels(
  table: Element,
  most = Number.POSITIVE_INFINITY,
): CellLabels | undefined {
  if (hasClass(table, 'scrolled')) return undefined;
  const grid = tableGrid(table);
  const isRead = isPlain(grid) && (grid.columns > most || holdsSentences(grid));
  if (!hasClass(table, 'stacked') && !isRead) return undefined;
  const cells = grid.rows.slice(grid.headerRows).flat();
  return new Map(
    cells.flatMap(({ kind, node, headers }) => {
      const heads = headers.filter((each) => each.kind === 'head' && each.node);
      const label = heads.map((each) => textOf(each.node as Element).trim()).join(' – ');
      return node && kind === 'data' && label !== '' ? [[node, label] as const] : [];
    }),
  );
}

/** What a table holds, each cell with what it is called. */
export function withLabels(nodes: readonly ElementContent[], labels: CellLabels): ElementContent[] {
  return nodes.map((node) => {
    if (!isElement(node) || node.tagName === 'thead') return node;
    const label = labels.get(node);
    if (label === undefined) return { ...node, children: withLabels(node.children, labels) };
    return { ...node, properties: { ...node.properties, dataLabel: label } };
  });
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
