import type { Element, Nodes } from 'hast';
import { toString as textOf } from 'hast-util-to-string';

/** Where a figure stands: where it is written, at the foot of a page, or at the head or the foot. */
export type Placement = 'none' | 'bottom' | 'auto';

/** More characters than the page of an opener holds, and what it takes to fill the gap that a figure leaves. */
const fullPage = 3500;
const gap = 1500;

/**
 * Where a figure may float to. On the page that a chapter opens, never above its title; where little follows, or
 * within a box, a list or a cell, it stays with its words. Asking the typesetter for the page would have
 * it lay the whole out once more.
 */
export function placementOf(nodes: readonly Nodes[], figure: Element): Placement {
  const index = nodes.indexOf(figure);
  if (index < 0) return 'none';
  if (lengthOf(nodes.slice(0, index)) > fullPage) return 'auto';
  return lengthOf(nodes.slice(index + 1)) > gap ? 'bottom' : 'none';
}

function lengthOf(nodes: readonly Nodes[]): number {
  return nodes.reduce((sum, node) => sum + textOf(node).length, 0);
}
