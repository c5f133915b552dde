import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Book, Chapter } from '../../../document/book.js';
import { relativeAddress } from '../../../document/link-target.js';
import type { Labels } from '../../../guide/labels.js';
import { chapterName } from './chapter-name.js';

/** Links to the chapters before and after. */
export function pager(chapter: Chapter, { chapters, home }: Book, labels: Labels): Element {
  const order = chapters.filter((each) => each !== home);
  const index = order.indexOf(chapter);
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
    ...link(order[index - 1], labels.previous, 'prev'),
    ...link(order[index + 1], labels.next, 'next'),
  ]);
}
