import type { Element } from 'hast';
import { paragraph } from '../mixed.js';
import type { TypstState } from '../state.js';

/** What stands above a part that screens fold away: paper has it open. */
export function summary(node: Element, state: TypstState): string {
  return paragraph(node, state);
}
