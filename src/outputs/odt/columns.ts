import { visit } from 'unist-util-visit';
import type { Element, Root } from 'xast';
import { x } from 'xastscript';
import { columnWidths } from '../../document/column-widths.js';
import type { Grid } from '../../document/table-grid.js';
import { odfStyle } from '../content/open-document.js';

/** How many letters a line of a table has room for, about. */
const lettersInLine = 88;

/** The columns of a table, as wide as what they hold asks: their style says the width, in thousandths of the table's. */
export function odtColumns(grid: Grid): Element[] {
  return columnWidths(grid, lettersInLine).widths.map((share) =>
    x('table:table-column', { 'table:style-name': `Column-${Math.round(share * 10)}` }),
  );
}

/** The width of a column, as a share of its table's. */
export function shareOf(column: Element): number {
  return Number(/\d+/.exec(column.attributes['table:style-name'] ?? '')?.[0] ?? 1) / 1000;
}

/** The styles of the columns that blocks have, each once. @param width of a table, in centimetres. */
export function columnStyles(blocks: readonly Element[], width: number): Element[] {
  const columns = new Map<string, Element>();
  visit({ type: 'root', children: [...blocks] } as Root, 'element', (node) => {
    const name = node.name === 'table:table-column' && node.attributes['table:style-name'];
    if (name) columns.set(name, node);
  });
  return [...columns].map(([name, column]) =>
    odfStyle(name, 'table-column', {}, [
      x('style:table-column-properties', {
        'style:column-width': `${(shareOf(column) * width).toFixed(2)}cm`,
        'style:rel-column-width': `${Math.round(shareOf(column) * 1000)}*`,
      }),
    ]),
  );
}
