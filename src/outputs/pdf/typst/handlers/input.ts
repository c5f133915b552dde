import type { Element } from 'hast';

/** The box of a task list item. */
export function input(node: Element): string {
  return node.properties.checked ? '"☒ "' : '"☐ "';
}
