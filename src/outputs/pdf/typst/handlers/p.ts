import type { Element } from 'hast';
import { hasClass, onlyElementIn } from '../../../../document/shape.js';
import { isPicture } from '../flow.js';
import { block, type TypstState } from '../state.js';

/** A paragraph; one that holds an image alone, or the box of a missing one, is that image. */
export function p(node: Element, state: TypstState): string {
  const only = onlyElementIn(node);
  if (only && isPicture(only)) return state.one(only);
  const body = state.inLine(() => block([state.anchor(node), ...node.children.map(state.one)]));
  if (body === '[]') return '';
  if (hasClass(node, 'guide-change-note')) return `change-note(${body})`;
  return node.data?.keepsWithNext ? `kept-par(${body})` : `par(${body})`;
}
