import type { ElementPrinter } from './context.js';

/** The box of a task in a list, which says whether it is done. */
export const checkbox: ElementPrinter = (node, { labels }) => {
  const ariaLabel = node.properties.checked ? labels.done : labels.toDo;
  return { ...node, properties: { ...node.properties, ariaLabel } };
};
