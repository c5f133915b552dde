import type { Element } from 'hast';
import { codeText } from '../code-text.js';
import type { TypstState } from '../state.js';
import { isUnbroken, longestUnbroken } from '../unbroken.js';

/** Code within a line. */
export function code(node: Element, state: TypstState): string {
  const text = codeText(node).replace(/\n/g, ' ');
  // Letters of code are wider than those of text.
  const breaks = isUnbroken(text, Math.floor(Math.min(state.width(), longestUnbroken) * 0.8));
  return `code(${breaks ? 'breaks: true, ' : ''}${state.verbatim(text, node)})`;
}
