import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Book, Chapter } from '../../../document/book.js';
import { relativeAddress } from '../../../document/link-target.js';
import type { Labels } from '../../../guide/labels.js';

/** Where the page stands: home, part, chapter. */
export function breadcrumb(chapter: Chapter, { guide }: Book, labels: Labels): Element {
  const part = chapter.part === undefined ? undefined : guide.parts[chapter.part];
  return h('nav.guide-breadcrumb', { role: 'navigation', ariaLabel: labels.breadcrumb }, [
    h('ol', [
      h('li', [h('a', { href: relativeAddress(chapter.address, 'index.html') }, labels.home)]),
      ...(part ? [h('li', [h('span', part.title)])] : []),
      h('li', [h('a', { ariaCurrent: 'page' }, chapter.title)]),
    ]),
  ]);
}
