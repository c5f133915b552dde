import type { Element } from 'hast';
import type { TypstState } from '../state.js';
import { div } from './div.js';

/** A section; the one that holds the footnotes is printed at the foot of the pages instead. */
export function section(node: Element, state: TypstState): string {
  return node.properties.dataFootnotes === undefined ? div(node, state) : '';
}
