import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Chapter } from '../../../document/book.js';
import type { Labels } from '../../../guide/labels.js';
import { encodedPath } from '../../../guide/web-address.js';
import type { SiteView } from '../view.js';

/** Parts and chapters as cards, in reading order. */
export function cards({ book, images }: SiteView, labels: Labels): Element[] {
  const groups: { part: number | undefined; chapters: Chapter[] }[] = [];
  for (const chapter of book.chapters) {
    if (chapter === book.home) continue;
    const last = groups.at(-1);
    if (last && last.part === chapter.part) last.chapters.push(chapter);
    else groups.push({ part: chapter.part, chapters: [chapter] });
  }
  const titleOf = (part: number | undefined, index: number) => {
    if (part !== undefined) return book.guide.parts[part]?.title ?? '';
    if (groups.length === 1) return labels.chapters;
    if (index === 0) return labels.firstChapters;
    return index === groups.length - 1 ? labels.lastChapters : labels.chapters;
  };
  return groups.map(({ part, chapters }, index) =>
    h('section.guide-part', { ariaLabelledBy: `guide-part-${index + 1}` }, [
      h(`h2#guide-part-${index + 1}`, titleOf(part, index)),
      h(
        'ul.guide-cards',
        chapters.map((chapter) => card(chapter, images)),
      ),
    ]),
  );
}

function card(chapter: Chapter, images: SiteView['images']): Element {
  const picture = chapter.image === undefined ? undefined : images.get(chapter.image);
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
    h('h3.guide-card__title', [h('a', { href: encodedPath(chapter.address) }, chapter.title)]),
    ...(chapter.description ? [h('p.guide-card__text', chapter.description)] : []),
  ]);
}
