import type { Element } from 'hast';
import type { TypstState } from '../state.js';

/** A quotation within a line. */
export function q(node: Element, state: TypstState): string {
  return `quoted(${state.all(node)})`;
}
