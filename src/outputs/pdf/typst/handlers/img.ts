import type { Element } from 'hast';
import { textProperty } from '../../../../document/data.js';
import { literal } from '../escape.js';
import type { TypstState } from '../state.js';

/** An image: with its alternative, or as an artifact where it has none. */
export function img(node: Element, state: TypstState): string {
  const path = node.data?.image === undefined ? undefined : state.imagePath(node.data.image);
  const alternative = textProperty(node, 'alt')?.trim();
  if (path === undefined) return alternative ? literal(alternative) : '';
  const source = [literal(path), ...size(node, state), ...limit(state)].join(', ');
  const form = state.isInLine() ? 'inline-' : '';
  return alternative
    ? `${form}picture(${source}, alternative: ${literal(alternative)})`
    : `${form}decoration(${source})`;
}

/** How tall an image may be beside what else its page must hold. */
function limit(state: TypstState): string[] {
  if (state.isUndivided() || state.isRepeated() || state.isInNote())
    return ['tallest: small-picture'];
  return Number.isFinite(state.width()) ? ['tallest: cell-picture'] : [];
}

/** What is known of how large an image should be, as arguments: the author's word, and its dots. */
function size(node: Element, state: TypstState): string[] {
  const { image, width, height } = node.data ?? {};
  const dots = image === undefined ? undefined : state.imageDots(image);
  return [
    ...(width ? [`width: ${'percent' in width ? `${width.percent}%` : points(width.pixels)}`] : []),
    ...(height === undefined ? [] : [`height: ${points(height)}`]),
    ...(dots === undefined ? [] : [`dots: ${dots}`]),
  ];
}

/** Pixels of CSS are a 96th of an inch, points a 72nd. */
function points(pixels: number): string {
  return `${pixels * 0.75}pt`;
}
