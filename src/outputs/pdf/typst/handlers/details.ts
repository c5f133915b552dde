import type { Element } from 'hast';
import { elementIn } from '../../../../document/shape.js';
import { flow } from '../flow.js';
import { isLow } from '../heights.js';
import { holdsBlocks, mixed } from '../mixed.js';
import { block, type TypstState } from '../state.js';

/** What screens fold away, under its summary: paper has it open. */
export function details(node: Element, state: TypstState): string {
  const summary = elementIn(node, 'summary');
  const isTitle = summary !== undefined && !holdsBlocks(summary) && isLow(summary);
  const title = isTitle ? state.undivided(() => state.inLine(() => mixed(summary, state))) : 'none';
  const rest = node.children.filter((child) => !isTitle || child !== summary);
  return `details(${title}, ${block([state.anchor(node), ...flow(rest, state)])})`;
}
