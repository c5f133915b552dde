import type { Element } from 'hast';
import { textProperty } from '../../../../document/data.js';
import { hasClass } from '../../../../document/shape.js';
import { literal } from '../escape.js';
import { block, type TypstState } from '../state.js';

/**
 * A run of text. An empty one with an `aria-label` is an icon that stands for that text; one hidden from
 * readers is decoration.
 */
export function span(node: Element, state: TypstState): string {
  const body = block([state.anchor(node), ...node.children.map(state.one)]);
  if (body === '[]') {
    const label = textProperty(node, 'ariaLabel');
    return label ? literal(label) : '';
  }
  if (hasClass(node, 'guide-missing-image'))
    return `${state.isInLine() ? 'inline-' : ''}missing-image(${body})`;
  if (hasClass(node, 'guide-number')) return `number(${body})`;
  if (hasClass(node, 'guide-credit')) return `credit(${body})`;
  return body;
}
