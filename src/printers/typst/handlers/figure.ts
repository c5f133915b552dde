import type { Element } from 'hast';
import { block, type TypstState } from '../state.js';

/** A figure with its caption. */
export function figure(node: Element, state: TypstState): string {
  const caption = node.children.find(
    (child): child is Element => child.type === 'element' && child.tagName === 'figcaption',
  );
  const body = node.children.filter((child) => child !== caption).map(state.one);
  return `illustration(${block([state.anchor(node), ...body])}, ${caption ? state.all(caption) : 'none'})`;
}
