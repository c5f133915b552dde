import type { Element } from 'hast';
import { flow } from '../flow.js';
import { inItsLanguage } from '../language.js';
import { block, type TypstState } from '../state.js';

/** A block quotation. */
export function blockquote(node: Element, state: TypstState): string {
  return `quotation(${contents(node, state)})`;
}

/**
 * A quotation followed by its source.
 * @param figure that holds the quotation.
 * @param source as a Typst expression.
 */
export function sourcedQuotation(
  figure: Element,
  quotation: Element,
  source: string,
  state: TypstState,
): string {
  const said = inItsLanguage(quotation, contents(quotation, state));
  return block([state.anchor(figure), `sourced(${said}, ${source})`]);
}

function contents(node: Element, state: TypstState): string {
  return block([state.anchor(node), ...flow(node.children, state)]);
}
