import type { Book } from '../../document/book.js';
import { type Group, inOrder } from '../../document/reading-order.js';
import type { Labels } from '../../guide/labels.js';

/** A group as menus and the home page name it. */
export interface ChapterGroup extends Group {
  /** Of its heading on the home page. */
  id: string;
  title: string;
}

const known = new WeakMap<Book, ChapterGroup[]>();

/** All chapters but the home page's, in reading order, by part; made once for all pages of a book. */
export function chapterGroups(book: Book, labels: Labels): ChapterGroup[] {
  const groups = known.get(book) ?? grouped(book, labels);
  known.set(book, groups);
  return groups;
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
