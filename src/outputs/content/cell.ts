import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { classesOf, textProperty } from '../../document/data.js';
import { isElement } from '../../document/shape.js';

/**
 * A cell, its alignment said by a class: HTML has no `align` any more. A header without content, as corners
 * are, heads nothing: it is a plain cell.
 */
export const cell = (node: Element): Element => {
  const { align, ...properties } = node.properties;
  if (align) properties.className = [...classesOf(node), `guide-align-${align}`];
  if (!isEmptyHeader(node)) return align ? { ...node, properties } : node;
  delete properties.scope;
  return { ...node, tagName: 'td', properties };
};

function isEmptyHeader(node: Element): boolean {
  const says = (child: Element['children'][number]) =>
    isElement(child) && (child.tagName === 'img' || textProperty(child, 'ariaLabel'));
  return node.tagName === 'th' && textOf(node).trim() === '' && !node.children.some(says);
}
