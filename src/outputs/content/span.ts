import type { Element } from 'hast';
import { textProperty } from '../../document/data.js';

/** An icon that stands for words: without a role, readers of the screen may not be told them. */
export const span = (node: Element): Element => {
  const isIcon = textProperty(node, 'ariaLabel') !== undefined && node.children.length === 0;
  if (!isIcon || node.properties.role !== undefined) return node;
  return { ...node, properties: { ...node.properties, role: 'img' } };
};
