import type { Element, Nodes } from 'hast';
import { textProperty } from '../../../../document/data.js';
import { elementIn } from '../../../../document/shape.js';
import { flow } from '../flow.js';
import { holdsBlocks, mixed } from '../mixed.js';
import { block, type TypstState } from '../state.js';

/**
 * A figure with its caption. PDF/UA knows a figure by its alternative, so one that shows no picture
 * with an alternative is its contents followed by the caption.
 */
export function figure(node: Element, state: TypstState): string {
  const caption = elementIn(node, 'figcaption');
  const contents = node.children.filter((child) => child !== caption);
  const body = block([state.anchor(node), ...flow(contents, state)]);
  if (!caption && !contents.some(isDescribedPicture)) return body;
  const said = caption ? captionText(caption, state) : 'none';
  const listed = state.list('figures', caption);
  if (!contents.some(isDescribedPicture)) return `captioned(${body}, ${said}, ${listed})`;
  const placement = contents.some(holdsBlocks) ? 'none' : state.placement(node);
  return `illustration(${body}, ${said}, ${listed}, ${placement})`;
}

function captionText(caption: Element, state: TypstState): string {
  return holdsBlocks(caption) ? mixed(caption, state) : state.inLine(() => mixed(caption, state));
}

function isDescribedPicture(node: Nodes): boolean {
  if (node.type !== 'element') return false;
  if (node.tagName !== 'img') return node.children.some(isDescribedPicture);
  return node.data?.image !== undefined && Boolean(textProperty(node, 'alt')?.trim());
}
