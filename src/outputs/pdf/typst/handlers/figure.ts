import type { Element, Nodes } from 'hast';
import { textProperty } from '../../../../document/data.js';
import { inItsLanguage } from '../language.js';
import { block, type TypstState } from '../state.js';

/**
 * A figure with its caption. PDF/UA knows a figure by its alternative, so one that shows no picture
 * with an alternative is its contents followed by the caption.
 */
export function figure(node: Element, state: TypstState): string {
  const caption = node.children.find(
    (child): child is Element => child.type === 'element' && child.tagName === 'figcaption',
  );
  const body = [
    state.anchor(node),
    ...node.children.filter((child) => child !== caption).map(state.one),
  ];
  const said = caption ? state.inLine(() => inItsLanguage(caption, state.all(caption))) : 'none';
  if (node.children.some(isDescribedPicture))
    return `illustration(${block(body)}, ${said}, ${state.list('figures', caption)})`;
  return [...body, caption ? `par(${said})` : ''].filter(Boolean).join('; ');
}

function isDescribedPicture(node: Nodes): boolean {
  if (node.type !== 'element') return false;
  if (node.tagName !== 'img') return node.children.some(isDescribedPicture);
  return node.data?.image !== undefined && Boolean(textProperty(node, 'alt')?.trim());
}
