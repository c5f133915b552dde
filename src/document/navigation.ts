import type { Element, Nodes } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { hasClass, isElement, isHeading } from './shape.js';
import { titleText } from './title-text.js';

/**
 * True for links to other pages and nothing else: what leads readers of screens on, and nowhere on paper. A heading
 * opens a section, whatever it leads to.
 */
export function leadsOn(node: Element): boolean {
  return isElement(node, 'nav') && !hasClass(node, 'fr-summary') && besideLinks(node).trim() === '';
}

/** A link that leads nowhere is printed as its text, and is one still. */
function isDeadLink(node: Nodes): boolean {
  return isElement(node) && node.data?.deadLink === true;
}

function besideLinks(node: Nodes): string {
  if (isHeading(node) || isElement(node, 'img')) return titleText(node);
  if (isElement(node, 'a') || isDeadLink(node)) return '';
  return 'children' in node
    ? node.children.map((child) => besideLinks(child as Nodes)).join('')
    : textOf(node);
}
