import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { EXIT, SKIP, visit } from 'unist-util-visit';
import { textProperty } from '../../document/data.js';

/**
 * Gives what links lead to the anchors that Docusaurus knows: those of headings, items and links alone. It finds
 * the others broken, and its bar covers them.
 */
export function anchorTargets(content: readonly ElementContent[]): void {
  const root = { type: 'root' as const, children: [...content] };
  const named = namedIds(root.children);
  visit(root, 'element', (node) => {
    if (node.tagName === 'svg' || node.tagName === 'math') return SKIP;
    const id = textProperty(node, 'id');
    if (id === undefined || named.has(id)) return;
    if (node.tagName === 'span' && node.children.length === 0) node.tagName = 'a';
    else moveId(node, id);
  });
}

/** Ids by which elements name others. */
function namedIds(content: ElementContent[]): Set<string> {
  const ids = new Set<string>();
  visit({ type: 'root', children: content }, 'element', ({ properties }) => {
    for (const name of ['ariaLabelledBy', 'ariaDescribedBy', 'headers', 'htmlFor']) {
      for (const value of [properties[name]].flat())
        for (const id of String(value ?? '').split(/\s+/)) ids.add(id);
    }
  });
  return ids;
}

function moveId(node: Element, id: string): void {
  const taker = takerOf(node);
  if (!taker) return;
  delete node.properties.id;
  taker.children.unshift(h('a', { id }));
}

/** The element in which the anchor of another stands; undefined for those that hold none, as lists and code. */
function takerOf(node: Element): Element | undefined {
  const names = inside[node.tagName];
  if (!names) return takers.has(node.tagName) ? node : undefined;
  let found: Element | undefined;
  visit(node, 'element', (each) => {
    if (!names.includes(each.tagName)) return;
    found = each;
    return EXIT;
  });
  return found;
}

const takers = new Set([
  'figure',
  'dt',
  'dd',
  'p',
  'div',
  'td',
  'th',
  'blockquote',
  'section',
  'span',
]);
const inside: Readonly<Record<string, string[]>> = {
  table: ['caption', 'th', 'td'],
  tr: ['th', 'td'],
};
