import type { Element } from 'hast';
import { flow } from '../flow.js';
import { inItsLanguage } from '../language.js';
import { holdsBlocks, mixed } from '../mixed.js';
import { block, type TypstState } from '../state.js';

/** A block quotation. */
export function blockquote(node: Element, state: TypstState): string {
  return `quotation(${contents(node, state)})`;
}

/**
 * A quotation followed by its source, which the typesetter sets as a line: blocks in it would be left out.
 * @param figure that holds the quotation.
 * @param source the caption of the figure.
 */
export function sourcedQuotation(
  figure: Element,
  quotation: Element,
  source: Element | undefined,
  state: TypstState,
): string {
  const said = inItsLanguage(quotation, contents(quotation, state));
  const anchor = state.anchor(figure);
  if (!source) return block([anchor, `quotation(${said})`]);
  if (holdsBlocks(source)) return block([anchor, `quotation(${said})`, mixed(source, state)]);
  const named = state.undivided(() => state.inLine(() => mixed(source, state)));
  return block([anchor, `sourced(${said}, ${named})`]);
}

function contents(node: Element, state: TypstState): string {
  return block([state.anchor(node), ...flow(node.children, state)]);
}
