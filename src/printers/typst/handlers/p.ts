import type { Element } from 'hast';
import { block, type TypstState } from '../state.js';

/** A paragraph; one that holds an image alone is that image. */
export function p(node: Element, state: TypstState): string {
  const [only, ...others] = node.children;
  if (only?.type === 'element' && only.tagName === 'img' && others.length === 0)
    return state.one(only);
  const body = block([state.anchor(node), ...node.children.map(state.one)]);
  if (body === '[]') return '';
  return node.data?.keepsWithNext ? `kept-par(${body})` : `par(${body})`;
}
