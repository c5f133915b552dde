import type { Element } from 'hast';
import type { Labels } from '../../guide/labels.js';

/** The box of a task in a list, which says whether it is done. */
export const checkbox = (node: Element, { labels }: { labels: Labels }): Element => {
  const ariaLabel = node.properties.checked ? labels.done : labels.toDo;
  return { ...node, properties: { ...node.properties, ariaLabel } };
};
