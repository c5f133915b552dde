import type { Element } from 'hast';
import type { TypstState } from '../state.js';

/** A block quotation. */
export function blockquote(node: Element, state: TypstState): string {
  return `quotation(${state.all(node)})`;
}
