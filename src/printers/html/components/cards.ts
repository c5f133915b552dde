import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Book, Chapter } from '../../../document/book.js';
import type { Labels } from '../../../guide/labels.js';

/** Parts and chapters as cards, in reading order. */
export function cards(book: Book, labels: Labels): Element[] {
  const groups: { title: string; chapters: Chapter[] }[] = [];
  let part: number | undefined | null = null;
  for (const chapter of book.chapters) {
    if (chapter === book.home) continue;
    if (chapter.part !== part) {
      const own = chapter.part === undefined ? undefined : book.guide.parts[chapter.part];
      groups.push({ title: own?.title ?? labels.chapters, chapters: [] });
      part = chapter.part;
    }
    groups.at(-1)?.chapters.push(chapter);
  }
  return groups.map(({ title, chapters }, index) =>
    h('section.guide-part', { ariaLabelledBy: `part-${index + 1}` }, [
      h(`h2#part-${index + 1}`, title),
      h(
        'ul.guide-cards',
        chapters.map((chapter) => card(chapter, book)),
      ),
    ]),
  );
}

function card(chapter: Chapter, book: Book): Element {
  const picture = chapter.image === undefined ? undefined : book.images.get(chapter.image);
  return h('li.guide-card', [
    ...(picture
      ? [
          h('img.guide-card__picture', {
            src: picture.address,
            alt: '',
            width: 72,
            height: 72,
            loading: 'lazy',
          }),
        ]
      : []),
    h('h3.guide-card__title', [h('a', { href: chapter.address }, chapter.title)]),
    ...(chapter.description ? [h('p.guide-card__text', chapter.description)] : []),
  ]);
}
