import type { Element, Nodes } from 'hast';
import { h } from 'hastscript';
import { textProperty } from '../../../document/data.js';
import { isElement } from '../../../document/shape.js';
import { heading as reachable } from '../../content/heading.js';

/** A heading that is a link to itself, whose address readers pass on; as it is where it holds a link, or stands in one. */
export const heading = (node: Element, _: unknown, parents: readonly Element[]): Element => {
  const id = textProperty(node, 'id');
  const isApart = !holdsLink(node) && !parents.some((each) => isElement(each, 'a', 'summary'));
  if (id === undefined || node.children.length === 0 || !isApart) return reachable(node);
  const link = h('a.guide-heading__link', { href: `#${encodeURIComponent(id)}` }, node.children);
  return reachable({ ...node, children: [link] });
};

function holdsLink({ children }: { children: readonly Nodes[] }): boolean {
  return children.some((child) => isElement(child) && (child.tagName === 'a' || holdsLink(child)));
}
