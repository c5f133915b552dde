import { textProperty } from '../../../document/data.js';
import type { ElementPrinter } from './context.js';

/** An icon that stands for words: without a role, readers of the screen may not be told them. */
export const span: ElementPrinter = (node) => {
  const isIcon = textProperty(node, 'ariaLabel') !== undefined && node.children.length === 0;
  if (!isIcon || node.properties.role !== undefined) return node;
  return { ...node, properties: { ...node.properties, role: 'img' } };
};
