import type { Element } from 'hast';
import { h } from 'hastscript';
import { classesOf } from '../../../document/data.js';
import { elementIn, hasClass } from '../../../document/shape.js';
import type { ElementPrinter } from '../../content/context.js';
import { stackedLabels, withLabels } from '../../content/stacked.js';

/**
 * A table in a box that scrolls sideways on narrow screens and can be reached by keyboard; it is named by its
 * caption. Rows of sentences stand one below the other on phones, each cell with the header of its column.
 */
export const table: ElementPrinter = (node, { labels, tables }, parents) => {
  tables.count += 1;
  const caption = elementIn(node, 'caption');
  const id = `guide-table-${tables.count}`;
  const stacked = stackedLabels(node);
  const children = node.children.map((child) =>
    child === caption ? { ...caption, properties: { ...caption.properties, id } } : child,
  );
  const naming = caption
    ? { ariaLabelledBy: id }
    : { ariaLabel: `${labels.table} ${tables.count}` };
  const box = h(
    'div.guide-table__scroll',
    { role: 'region', tabIndex: 0, ...naming, dataHint: labels.tableScrolls },
    [{ ...node, children: stacked ? withLabels(children, stacked) : children }],
  );
  if (stacked) box.properties.className = [...classesOf(box), 'guide-table__scroll--stacked'];
  const inside = parents.some((parent) => hasClass(parent, 'fr-table'));
  return inside ? box : h('div.guide-table', [box]);
};

/** What a header of rows says stays in sight however far the table is scrolled. */
export function keptInSight(cell: Element): Element {
  if (cell.tagName !== 'th' || cell.properties.scope !== 'rowgroup') return cell;
  return { ...cell, children: [h('span.guide-table__group', cell.children)] };
}
