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
  return chapterGroups(book, labels).map(({ id, title, part, chapters }) =>
    h('section.guide-part', { ariaLabelledBy: id }, [
      ...picture(part?.image, images),
      h('h2', { id }, title),
      ...(part?.introduction ? [h('p', part.introduction)] : []),
      h(
        'ul.guide-cards',
        chapters.map((chapter) => card(chapter, images)),
      ),
    ]),
  );
}

function card(chapter: Chapter, images: SiteView['images']): Element {
  const { address, description, image, lang } = chapter;
  return h('li.guide-card', [
    ...picture(image, images),
    h('h3.guide-card__title', [h('a', { href: encodedPath(address), lang }, chapterName(chapter))]),
    ...(description ? [h('p.guide-card__text', { lang }, description)] : []),
  ]);
}

/** The picture of a chapter or of a part, which says nothing that its title does not say. */
function picture(path: string | undefined, images: SiteView['images']): Element[] {
  const image = path === undefined ? undefined : images.get(path);
  if (!image) return [];
  const size = { width: 72, height: 72 };
  return [h('img.guide-card__picture', { src: image.path, alt: '', ...size, loading: 'lazy' })];
}
