import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { literal } from '../escape.js';

/** Code within a line. */
export function code(node: Element): string {
  return `code(${literal(textOf(node))})`;
}
