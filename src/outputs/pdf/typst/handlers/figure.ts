import type { Element } from 'hast';
import { isSourcedQuotation } from '../../../../document/quotation.js';
import { elementIn } from '../../../../document/shape.js';
import { flow } from '../flow.js';
import { isIllustration } from '../illustration.js';
import { listedText } from '../listed-text.js';
import { holdsBlocks, mixed } from '../mixed.js';
import { block, type TypstState } from '../state.js';
import { sourcedQuotation } from './blockquote.js';

/** A figure with its caption: an illustration, or its contents followed by the caption. */
export function figure(node: Element, state: TypstState): string {
  const caption = elementIn(node, 'figcaption');
  const contents = node.children.filter((child) => child !== caption);
  const printBody = () => block([state.anchor(node), ...flow(contents, state)]);
  const printCaption = () => (caption ? captionText(caption, state) : 'none');
  const quotation = isSourcedQuotation(node) ? elementIn(node, 'blockquote') : undefined;
  if (quotation) return sourcedQuotation(node, quotation, caption, state);
  if (!isIllustration(node)) {
    const body = printBody();
    if (!caption) return body;
    return `captioned(${body}, ${printCaption()}, ${state.list('figures', listedText(caption))})`;
  }
  // The caption of a figure is read before it: tables are numbered in the order of reading.
  const said = state.inPiece(printCaption);
  const body = state.inPiece(printBody);
  const listed = state.list('figures', listedText(caption));
  const placement = contents.some(holdsBlocks) ? 'none' : state.placement(node);
  const printed = `illustration(${body}, ${said}, ${listed}, ${placement})`;
  const behind = state.isInNote() || state.isInPiece() ? [] : state.behindNote();
  if (behind.length === 0) return printed;
  // Where nothing of a line is shown, the typesetter leaves out its notes.
  return block([printed, `par(${block([...behind, 'box(width: 0pt)'])})`]);
}

function captionText(caption: Element, state: TypstState): string {
  const print = () => state.undivided(() => mixed(caption, state));
  return holdsBlocks(caption) ? print() : state.inLine(print);
}
