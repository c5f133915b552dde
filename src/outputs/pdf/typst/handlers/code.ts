import type { Element } from 'hast';
import { codeText } from '../code-text.js';
import type { TypstState } from '../state.js';

/** Code within a line. */
export function code(node: Element, state: TypstState): string {
  return `code(${state.verbatim(codeText(node).replace(/\n/g, ' '), node)})`;
}
