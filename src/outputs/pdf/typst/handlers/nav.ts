import type { Element } from 'hast';
import { leadsOn } from '../../../../document/navigation.js';
import type { TypstState } from '../state.js';
import { div } from './div.js';

/** Navigation; links from page to page are for screens. */
export function nav(node: Element, state: TypstState): string {
  return leadsOn(node) ? '' : div(node, state);
}
