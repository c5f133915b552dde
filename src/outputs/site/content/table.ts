import type { Element } from 'hast';
import { h } from 'hastscript';
import { classesOf } from '../../../document/data.js';
import { isAnswerGrid } from '../../../document/grids.js';
import { relativeAddress } from '../../../document/link-target.js';
import { elementIn, hasClass } from '../../../document/shape.js';
import type { ContentContext, ElementPrinter } from '../../content/context.js';
import { stackedLabels, withLabels } from '../../content/stacked.js';

/**
 * A table in a box that scrolls sideways on narrow screens and can be reached by keyboard; it is named by its
 * caption. Rows of sentences stand one below the other on phones, each cell with the header of its column.
 */
export const table: ElementPrinter = (node, context, parents) => {
  const { labels, tables } = context;
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
  const content = [box, ...offered(node, context)];
  if (inside && content.length === 1) return box;
  return h(inside ? 'div' : 'div.guide-table', content);
};

/** The files that hold a grid for spreadsheets, with those of its chapter. */
function offered(node: Element, { labels, sheets = [], to }: ContentContext): Element[] {
  if (sheets.length === 0 || !isAnswerGrid(node)) return [];
  const links = sheets.map(({ path, facts }) => {
    const properties = { href: relativeAddress(to, path), download: '' };
    return h('li', [h('a.guide-download', properties, `${labels.downloadGrids} (${facts})`)]);
  });
  return [h('ul.guide-downloads', links)];
}

/** What a header of rows says stays in sight however far the table is scrolled. */
export function keptInSight(cell: Element): Element {
  if (cell.tagName !== 'th' || cell.properties.scope !== 'rowgroup') return cell;
  return { ...cell, children: [h('span.guide-table__group', cell.children)] };
}
