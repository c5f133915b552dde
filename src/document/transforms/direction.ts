import type { Element, Nodes, Root } from 'hast';
import { hasRightToLeft } from '../right-to-left.js';

type Direction = 'ltr' | 'rtl';

/** Letters of all scripts (UAX #9: what is strong). */
const strong = /\p{L}/u;

/** What has a direction of its own. */
const blocks = new Set(
  'blockquote caption dd dl dt figcaption h1 h2 h3 h4 h5 h6 li ol p summary table td th ul'.split(
    ' ',
  ),
);

/**
 * Gives each block the direction of its first letter, as `dir=auto` does in browsers, where its author said
 * none and it is not that of what it stands in.
 */
export function direction(tree: Root): void {
  if (!isAnyRightToLeft(tree)) return;
  for (const node of tree.children) direct(node, 'ltr');
}

function isAnyRightToLeft(node: Nodes): boolean {
  if (node.type === 'text') return hasRightToLeft(node.value);
  return 'children' in node && node.children.some(isAnyRightToLeft);
}

function direct(node: Nodes, above: Direction): void {
  if (node.type !== 'element' || node.properties.dir !== undefined) return;
  const own = (blocks.has(node.tagName) && firstStrong(node)) || above;
  if (own !== above) node.properties.dir = own;
  for (const child of node.children) direct(child, own);
}

/** The direction of the first letter of a text; undefined where it has none. Code is written as it is. */
function firstStrong(node: Element): Direction | undefined {
  for (const child of node.children) {
    const found = child.type === 'element' ? directionIn(child) : directionOf(child);
    if (found) return found;
  }
  return undefined;
}

function directionIn(node: Element): Direction | undefined {
  const isApart = node.tagName === 'code' || node.tagName === 'pre' || node.tagName === 'bdi';
  return isApart || node.properties.dir !== undefined ? undefined : firstStrong(node);
}

function directionOf(node: Nodes): Direction | undefined {
  const [letter] = node.type === 'text' ? (strong.exec(node.value) ?? []) : [];
  if (!letter) return undefined;
  return hasRightToLeft(letter) ? 'rtl' : 'ltr';
}
