import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { TypstState } from '../state.js';

/** Code within a line. */
export function code(node: Element, state: TypstState): string {
  return `code(${state.verbatim(textOf(node), node)})`;
}
