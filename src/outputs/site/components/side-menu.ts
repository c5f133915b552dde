import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Book, Chapter } from '../../../document/book.js';
import { relativeAddress } from '../../../document/link-target.js';
import type { Labels } from '../../../guide/labels.js';

/** Parts and chapters, the part of the current page open; it folds without script. */
export function sideMenu(
  current: Chapter,
  { guide, chapters, home }: Book,
  labels: Labels,
): Element {
  const link = (chapter: Chapter) =>
    h('li', [
      h(
        'a',
        {
          href: relativeAddress(current.address, chapter.address),
          ...(chapter === current ? { ariaCurrent: 'page' } : {}),
        },
        chapter.title,
      ),
    ]);
  const items: Element[] = [];
  const opened = new Set<number>();
  for (const chapter of chapters) {
    if (chapter === home) continue;
    const { part } = chapter;
    if (part === undefined) items.push(link(chapter));
    else if (!opened.has(part)) {
      opened.add(part);
      const own = chapters.filter((each) => each.part === part).map(link);
      const open = part === current.part ? { open: true } : {};
      items.push(
        h('li', [h('details', open, [h('summary', guide.parts[part]?.title ?? ''), h('ul', own)])]),
      );
    }
  }
  const menu = h('nav', { ariaLabel: labels.skipToMenu }, [h('ul', items)]);
  return h('div.guide-menu', [
    h('details.guide-menu__phone', [h('summary', labels.skipToMenu), menu]),
    h('div.guide-menu__wide', [h('p.guide-menu__title', labels.skipToMenu), menu]),
  ]);
}
