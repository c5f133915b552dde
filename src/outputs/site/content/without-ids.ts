import type { Element } from 'hast';

const naming = ['id', 'ariaDescribedBy', 'ariaLabelledBy', 'headers'];

/** A copy of an element that can stand on a page beside the first: nothing in it has or needs an id. */
export function withoutIds(node: Element): Element {
  const children = node.children.map((child) =>
    child.type === 'element' ? withoutIds(child) : child,
  );
  const kept = Object.entries(node.properties).filter(([name]) => !naming.includes(name));
  const { aliases: _, ...data } = node.data ?? {};
  return { ...node, properties: Object.fromEntries(kept), children, data };
}
