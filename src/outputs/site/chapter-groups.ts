import type { Book, Chapter } from '../../document/book.js';
import { type Group, inOrder } from '../../document/reading-order.js';
import type { Labels } from '../../guide/labels.js';

/** A group as menus and the home page name it. */
export interface ChapterGroup extends Group {
  /** Of its heading on the home page. */
  id: string;
  title: string;
}

/** Where a chapter stands in the groups. */
export interface ChapterPlace {
  group: ChapterGroup;
  /** Of the group, among the groups. */
  groupIndex: number;
  /** Of the chapter, in its group. */
  index: number;
  /** Of the chapter among all but the home page's, from 1. */
  position: number;
  previous: Chapter | undefined;
  next: Chapter | undefined;
}

const known = new WeakMap<Book, ChapterGroup[]>();

/** All chapters but the home page's, in reading order, by part; made once for all pages of a book. */
export function chapterGroups(book: Book, labels: Labels): ChapterGroup[] {
  const groups = known.get(book) ?? grouped(book, labels);
  known.set(book, groups);
  return groups;
}

const places = new WeakMap<Book, ReadonlyMap<string, ChapterPlace>>();

/**
 * The place of a page's chapter; undefined for the home page and those that are no chapter. Made once for all
 * pages of a book: one that looked for its own among all would make their square.
 */
export function placeOf(
  { address }: Pick<Chapter, 'address'>,
  book: Book,
  labels: Labels,
): ChapterPlace | undefined {
  const known = places.get(book) ?? placed(chapterGroups(book, labels));
  places.set(book, known);
  return known.get(address);
}

function placed(groups: readonly ChapterGroup[]): ReadonlyMap<string, ChapterPlace> {
  const all = groups.flatMap((group, groupIndex) =>
    group.chapters.map((chapter, index) => ({ chapter, group, groupIndex, index })),
  );
  return new Map(
    all.map(({ chapter, ...place }, at) => {
      const [previous, next] = [all[at - 1]?.chapter, all[at + 1]?.chapter];
      return [chapter.address, { ...place, position: at + 1, previous, next }];
    }),
  );
}

function grouped(book: Book, labels: Labels): ChapterGroup[] {
  const groups = inOrder(book, book.home);
  const titleOf = (part: Group['part'], index: number) => {
    if (part) return part.title;
    if (groups.length === 1) return labels.chapters;
    if (index === 0) return labels.firstChapters;
    return index === groups.length - 1 ? labels.lastChapters : labels.chapters;
  };
  return groups.map((group, index) => ({
    ...group,
    id: `guide-part-${index + 1}`,
    title: titleOf(group.part, index),
  }));
}
