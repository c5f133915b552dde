import type { Element } from 'hast';
import { h } from 'hastscript';

/** A heading that can still be reached by the anchors it once had. */
export const heading = (node: Element): Element => {
  const aliases = node.data?.aliases ?? [];
  if (aliases.length === 0) return node;
  const anchors = aliases.map((id) => h('span.guide-anchor', { id }));
  return { ...node, children: [...anchors, ...node.children] };
};
