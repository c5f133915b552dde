import type { Element } from 'hast';
import type { Formula } from '../../../../document/formulas.js';
import { codeText } from '../code-text.js';
import { literal } from '../escape.js';
import { typstMath } from '../formula.js';
import type { TypstState } from '../state.js';
import { isUnbroken, longestUnbroken } from '../unbroken.js';

/** Code within a line, or a formula. */
export function code(node: Element, state: TypstState): string {
  if (node.data?.formula) return formula(node, node.data.formula, state);
  const text = codeText(node).replace(/\n/g, ' ');
  return `code(${breaks(text, state)}${state.verbatim(text, node)})`;
}

/** From how many letters words of code may break, as an argument; nothing where each has room in its line. */
export function breaks(text: string, { width }: TypstState): string {
  // Letters of code are wider than those of text.
  const longest = Math.floor(Math.min(width(), longestUnbroken) * 0.8);
  return isUnbroken(text, longest) ? `breaks: ${longest + 1}, ` : '';
}

/** @param number of one that links may name. */
export function formula(
  node: Element,
  { mathml, spoken, isDisplay }: Formula,
  state: TypstState,
  number?: string,
): string {
  const body = typstMath(mathml, (text) => state.mathematical(text, node));
  const form = isDisplay
    ? `, display: true${number === undefined ? '' : `, number: ${literal(number)}`}`
    : '';
  return `formula(${body}, ${literal(spoken)}${form})`;
}
