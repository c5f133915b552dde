import type { Element, Nodes } from 'hast';
import { textProperty } from '../../../../document/data.js';
import { leadsOn } from '../../../../document/navigation.js';
import { elementIn, isHeading } from '../../../../document/shape.js';
import { flow } from '../flow.js';
import { listedText } from '../listed-text.js';
import { holdsBlocks, mixed } from '../mixed.js';
import { block, type TypstState } from '../state.js';

/**
 * A figure with its caption. PDF/UA knows a figure by its alternative, so one that shows no picture
 * with an alternative is its contents followed by the caption; so is one that holds a heading, which the
 * alternative would hide.
 */
export function figure(node: Element, state: TypstState): string {
  const caption = elementIn(node, 'figcaption');
  const contents = node.children.filter((child) => child !== caption);
  const printBody = () => block([state.anchor(node), ...flow(contents, state)]);
  const printCaption = () => (caption ? captionText(caption, state) : 'none');
  if (!contents.some(isDescribedPicture) || contents.some(holdsHeading)) {
    const body = printBody();
    if (!caption) return body;
    return `captioned(${body}, ${printCaption()}, ${state.list('figures', listedText(caption))})`;
  }
  // The caption of a figure is read before it: tables are numbered in the order of reading.
  const said = printCaption();
  const body = printBody();
  const listed = state.list('figures', listedText(caption));
  const placement = contents.some(holdsBlocks) ? 'none' : state.placement(node);
  return `illustration(${body}, ${said}, ${listed}, ${placement})`;
}

function captionText(caption: Element, state: TypstState): string {
  const print = () => state.undivided(() => mixed(caption, state));
  return holdsBlocks(caption) ? print() : state.inLine(print);
}

function holdsHeading(node: Nodes): boolean {
  return isHeading(node) || (node.type === 'element' && node.children.some(holdsHeading));
}

function isDescribedPicture(node: Nodes): boolean {
  if (node.type !== 'element' || leadsOn(node)) return false;
  if (node.tagName !== 'img') return node.children.some(isDescribedPicture);
  return node.data?.image !== undefined && Boolean(textProperty(node, 'alt')?.trim());
}
