import type { Element } from 'hast';
import { flow } from '../flow.js';
import { block, type TypstState } from '../state.js';

/** A block quotation. */
export function blockquote(node: Element, state: TypstState): string {
  return `quotation(${block([state.anchor(node), ...flow(node.children, state)])})`;
}
