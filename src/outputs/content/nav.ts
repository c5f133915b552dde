import type { Element } from 'hast';

/** A menu of an author's, without the role that it has by itself. */
export const nav = (node: Element): Element => {
  if (node.properties.role !== 'navigation') return node;
  const { role: _, ...properties } = node.properties;
  return { ...node, properties };
};
