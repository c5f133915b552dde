import type { Element, Nodes } from 'hast';

const blocks = new Set(
  'aside blockquote caption col colgroup dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** True for an element that browsers set on lines of its own, false for what stands in a line. */
export function isBlock(node: Nodes): node is Element {
  return node.type === 'element' && blocks.has(node.tagName);
}
