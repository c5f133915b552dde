import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Chapter } from '../../../document/book.js';

/** A chapter as links name it: its number, where it has one, and its title. */
export function chapterName({
  number,
  title,
}: Pick<Chapter, 'number' | 'title'>): ElementContent[] {
  const text: ElementContent = { type: 'text', value: title };
  return number
    ? [h('span.guide-chapter__number', number), { type: 'text', value: ' ' }, text]
    : [text];
}
