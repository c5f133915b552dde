import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Chapter } from '../../../document/book.js';
import type { Labels } from '../../../guide/labels.js';
import { encodedPath } from '../../../guide/web-address.js';
import { chapterGroups } from '../chapter-groups.js';
import type { SiteView } from '../view.js';
import { chapterName } from './chapter-name.js';

/** Parts and chapters as cards, in reading order. */
export function cards({ book, images }: SiteView, labels: Labels): Element[] {
  return chapterGroups(book, labels).map(({ id, title, chapters }) =>
    h('section.guide-part', { ariaLabelledBy: id }, [
      h('h2', { id }, title),
      h(
        'ul.guide-cards',
        chapters.map((chapter) => card(chapter, images)),
      ),
    ]),
  );
}

function card(chapter: Chapter, images: SiteView['images']): Element {
  const { address, description, image, lang } = chapter;
  const picture = image === undefined ? undefined : images.get(image);
  return h('li.guide-card', [
    ...(picture
      ? [
          h('img.guide-card__picture', {
            src: picture.path,
            alt: '',
            width: 72,
            height: 72,
            loading: 'lazy',
          }),
        ]
      : []),
    h('h3.guide-card__title', [h('a', { href: encodedPath(address), lang }, chapterName(chapter))]),
    ...(description ? [h('p.guide-card__text', { lang }, description)] : []),
  ]);
}
