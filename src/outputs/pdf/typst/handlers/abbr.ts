import type { Element } from 'hast';
import { textProperty } from '../../../../document/data.js';
import { literal } from '../escape.js';
import type { TypstState } from '../state.js';
import { span } from './span.js';

/** An abbreviation, tagged with what it stands for. */
export function abbr(node: Element, state: TypstState): string {
  const body = span(node, state);
  const expansion = textProperty(node, 'title')?.trim();
  const isPlain = node.children.every(({ type }) => type === 'text');
  if (!expansion || body === '' || !isPlain || state.isRepeated()) return body;
  return `abbreviation(${literal(expansion)}, ${body})`;
}
