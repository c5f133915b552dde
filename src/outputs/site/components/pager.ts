import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Book, Chapter } from '../../../document/book.js';
import { relativeAddress } from '../../../document/link-target.js';
import type { Labels } from '../../../guide/labels.js';
import { placeOf } from '../chapter-groups.js';
import { chapterName } from './chapter-name.js';

/** Links to the chapters before and after. */
export function pager(chapter: Chapter, book: Book, labels: Labels): Element {
  const place = placeOf(chapter, book, labels);
  const link = (to: Chapter | undefined, label: string, rel: string) =>
    to
      ? [
          h(`a.guide-pager__${rel}`, { href: relativeAddress(chapter.address, to.address), rel }, [
            h('span', label),
            h('strong', { lang: to.lang }, chapterName(to)),
          ]),
        ]
      : [];
  return h('nav.guide-pager', { ariaLabel: `${labels.previous}, ${labels.next}` }, [
    ...link(place?.previous, labels.previous, 'prev'),
    ...link(place?.next, labels.next, 'next'),
  ]);
}
