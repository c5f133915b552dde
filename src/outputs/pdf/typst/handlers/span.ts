import type { Element } from 'hast';
import { classesOf, textProperty } from '../../../../document/data.js';
import { hasClass } from '../../../../document/shape.js';
import { literal } from '../escape.js';
import { labelOf } from '../marks.js';
import { block, type TypstState } from '../state.js';

/**
 * A run of text. An empty one with an `aria-label` is an icon that stands for that text; one hidden from
 * readers is decoration.
 */
export function span(node: Element, state: TypstState): string {
  const bar = barOf(node);
  if (bar !== undefined) return `count-bar(${bar})`;
  const { indexed } = node.data ?? {};
  if (indexed) return `index-pages(${indexed.map((each) => literal(labelOf(each))).join(', ')})`;
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

/** The steps of a bar that says again what the number beside it says. */
function barOf(node: Element): number | undefined {
  const name = classesOf(node).find((each) => /^guide-bar--\d+$/.test(each));
  return name === undefined ? undefined : Number(name.slice('guide-bar--'.length));
}
