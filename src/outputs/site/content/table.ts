import { h } from 'hastscript';
import { elementIn, hasClass } from '../../../document/shape.js';
import type { ElementPrinter } from '../../content/context.js';

/**
 * A table in a box that scrolls on narrow screens, its headers staying in sight, and that can be reached by
 * keyboard; it is named by its caption.
 */
export const table: ElementPrinter = (node, { labels, tables }, parents) => {
  tables.count += 1;
  const caption = elementIn(node, 'caption');
  const id = `guide-table-${tables.count}`;
  const children = node.children.map((child) =>
    child === caption ? { ...caption, properties: { ...caption.properties, id } } : child,
  );
  const naming = caption
    ? { ariaLabelledBy: id }
    : { ariaLabel: `${labels.table} ${tables.count}` };
  const scroll = h('div.guide-table__scroll', { role: 'region', tabIndex: 0, ...naming }, [
    { ...node, children },
  ]);
  const inside = parents.some((parent) => hasClass(parent, 'fr-table'));
  return inside ? scroll : h('div.guide-table', [scroll]);
};
