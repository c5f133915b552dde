import type { Element } from 'hast';
import { textProperty } from '../../../../document/data.js';
import { literal } from '../escape.js';
import type { TypstState } from '../state.js';

/** An image: with its alternative, or as an artifact where it has none. */
export function img(node: Element, state: TypstState): string {
  const path = node.data?.image === undefined ? undefined : state.imagePath(node.data.image);
  const alternative = textProperty(node, 'alt')?.trim();
  if (path === undefined) return alternative ? literal(alternative) : '';
  const source = literal(path);
  const form = state.isInLine() ? 'inline-' : '';
  return alternative
    ? `${form}picture(${source}, ${literal(alternative)})`
    : `${form}decoration(${source})`;
}
