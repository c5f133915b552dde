import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Book, Chapter } from '../../../document/book.js';
import { relativeAddress } from '../../../document/link-target.js';
import type { Labels } from '../../../guide/labels.js';
import { type ChapterGroup, type ChapterPlace, chapterGroups, placeOf } from '../chapter-groups.js';
import { chapterName } from './chapter-name.js';

/** A guide of more chapters has menus of the reader's surroundings: all chapters on all pages are their square. */
const mostChapters = 150;
/** How many entries of a list such a menu shows on either side of the reader's. */
const around = 12;
/** So many chapters outside parts, such as a glossary, are listed from everywhere. */
const few = 5;

/** What a menu must know of the page that it stands on. */
type Current = Pick<Chapter, 'address'>;

/** Parts and chapters, the part of the current page open; it folds without script. */
export function sideMenu(current: Current, book: Book, labels: Labels): Element {
  const groups = chapterGroups(book, labels);
  const place = placeOf(current, book, labels);
  const items =
    book.chapters.length > mostChapters
      ? surroundings(current, place, groups, labels)
      : groups.flatMap((group) => {
          const links = group.chapters.map((chapter) => chapterLink(chapter, current));
          return group.part ? [partOf(group, group === place?.group, links)] : links;
        });
  const menu = h('nav', { ariaLabel: labels.skipToMenu }, [h('ul', items)]);
  return h('div.guide-menu', [
    h('details.guide-menu__phone', [h('summary', labels.skipToMenu), menu]),
    h('div.guide-menu__wide', [h('p.guide-menu__title', labels.skipToMenu), menu]),
  ]);
}

/** The parts and chapters around the current one; the way to the others, on the home page. */
function surroundings(
  current: Current,
  place: ChapterPlace | undefined,
  groups: ChapterGroup[],
  labels: Labels,
): Element[] {
  const home = (text: string, id: string | undefined) =>
    linkTo(`${relativeAddress(current.address, 'index.html')}#${id}`, text);
  const shown = near(groups, place?.groupIndex ?? -1).flatMap((group) => {
    const { chapters, id, part, title } = group;
    const isListed = !part && chapters.length <= few;
    if (group !== place?.group && !isListed) return [home(title, id)];
    const some = near(chapters, group === place?.group ? place.index : 0);
    const links = some.map((chapter) => chapterLink(chapter, current));
    if (some.length < chapters.length)
      links.push(home(`${labels.contents}${labels.colon} ${title}`, id));
    return part ? [partOf(group, group === place?.group, links)] : links;
  });
  return groups.length > 2 * around + 1 ? [...shown, home(labels.contents, groups[0]?.id)] : shown;
}

/** The entries of a list around one of them. */
function near<Entry>(list: readonly Entry[], index: number): Entry[] {
  return list.slice(Math.max(0, index - around), index + around + 1);
}

function partOf({ title }: ChapterGroup, isOpen: boolean, links: Element[]): Element {
  return h('li', [
    h('details', isOpen ? { open: true } : {}, [h('summary', title), h('ul', links)]),
  ]);
}

function chapterLink(chapter: Chapter, current: Current): Element {
  const address = relativeAddress(current.address, chapter.address);
  const isCurrent = chapter.address === current.address;
  return linkTo(address, chapterName(chapter), {
    lang: chapter.lang,
    ...(isCurrent ? { ariaCurrent: 'page' } : {}),
  });
}

function linkTo(
  href: string,
  text: string | ElementContent[],
  more: { ariaCurrent?: 'page'; lang?: Chapter['lang'] } = {},
): Element {
  return h('li', [h('a', { href, ...more }, text)]);
}
