import type { Element, Nodes } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { hasClass, isElement } from './shape.js';

/** True for links to other pages and nothing else: what leads readers of screens on, and nowhere on paper. */
export function leadsOn(node: Element): boolean {
  return isElement(node, 'nav') && !hasClass(node, 'fr-summary') && besideLinks(node).trim() === '';
}

function besideLinks(node: Nodes): string {
  if (isElement(node, 'a')) return '';
  return 'children' in node
    ? node.children.map((child) => besideLinks(child as Nodes)).join('')
    : textOf(node);
}
