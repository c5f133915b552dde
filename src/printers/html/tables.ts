import type { Element, ElementContent, Nodes } from 'hast';
import { h } from 'hastscript';
import { classesOf } from '../../document/data.js';

/**
 * Puts each table in a box that scrolls sideways on narrow screens and can be reached by keyboard. The
 * tree is copied where it changes.
 * @param name of a table without caption, for screen readers.
 */
export function wrapTables(nodes: readonly Nodes[], name: string): ElementContent[] {
  let count = 0;
  const visit = (node: Nodes, inside: boolean): ElementContent => {
    if (node.type !== 'element') return node as ElementContent;
    if (node.tagName === 'table') return wrapped(node, inside);
    const children = node.children.map((child) =>
      visit(child, classesOf(node).includes('fr-table')),
    );
    const changed = children.some((child, index) => child !== node.children[index]);
    return changed ? { ...node, children } : node;
  };
  const wrapped = (table: Element, inside: boolean): Element => {
    count += 1;
    const caption = table.children.find(
      (child): child is Element => child.type === 'element' && child.tagName === 'caption',
    );
    const id = `table-${count}-caption`;
    const children = table.children.map((child) =>
      child === caption ? { ...caption, properties: { ...caption.properties, id } } : child,
    );
    const naming = caption ? { ariaLabelledBy: id } : { ariaLabel: `${name} ${count}` };
    const scroll = h('div.guide-table__scroll', { role: 'region', tabIndex: 0, ...naming }, [
      { ...table, children },
    ]);
    return inside ? scroll : h('div.fr-table.fr-table--bordered.guide-table', [scroll]);
  };
  return nodes.map((node) => visit(node, false));
}
