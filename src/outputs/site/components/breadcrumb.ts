import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Book, Chapter } from '../../../document/book.js';
import { relativeAddress } from '../../../document/link-target.js';
import type { Labels } from '../../../guide/labels.js';
import { chapterName } from './chapter-name.js';

/** A chapter, or another page, by what its place is told from. */
export type Place = Pick<Chapter, 'address' | 'title'> &
  Partial<Pick<Chapter, 'part' | 'lang' | 'number'>>;

/** Where a page stands: home, part, itself. */
export function breadcrumb(
  { address, number, title, part, lang }: Place,
  { guide }: Book,
  labels: Labels,
): Element {
  const above = part === undefined ? undefined : guide.parts[part];
  return h('nav.guide-breadcrumb', { ariaLabel: labels.breadcrumb }, [
    h('ol', [
      h('li', [h('a', { href: relativeAddress(address, 'index.html') }, labels.home)]),
      ...(above ? [h('li', [h('span', above.title)])] : []),
      h('li', [h('span', { ariaCurrent: 'page', lang }, chapterName({ number, title }))]),
    ]),
  ]);
}
