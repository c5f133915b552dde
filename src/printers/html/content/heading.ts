import { h } from 'hastscript';
import type { ElementPrinter } from './context.js';

/** A heading that can still be reached by the anchors it once had. */
export const heading: ElementPrinter = (node) => {
  const aliases = node.data?.aliases ?? [];
  if (aliases.length === 0) return node;
  const anchors = aliases.map((id) => h('span.guide-anchor', { id }));
  return { ...node, children: [...anchors, ...node.children] };
};
