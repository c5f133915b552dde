import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Chapter } from '../../../document/book.js';
import { hasClass, isElement } from '../../../document/shape.js';
import type { Labels } from '../../../guide/labels.js';

/** Links to the sections of a chapter, where it has more than one and no summary of its author's. */
export function summary(chapter: Chapter, labels: Labels): Element[] {
  const sections = chapter.headings.filter(({ level }) => level === 2);
  const hasOwn = chapter.tree.children.some(
    (node) => isElement(node, 'nav') && hasClass(node, 'fr-summary'),
  );
  if (sections.length < 2 || hasOwn) return [];
  return [
    h('nav.guide-summary', { ariaLabelledBy: 'guide-summary' }, [
      h('p.guide-summary__title#guide-summary', labels.inThisChapter),
      h(
        'ul.guide-summary__list',
        sections.map(({ id, text }) =>
          h('li', [h('a', { href: `#${encodeURIComponent(id)}`, lang: chapter.lang }, text)]),
        ),
      ),
    ]),
  ];
}
