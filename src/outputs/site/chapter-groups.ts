import type { Book, Chapter } from '../../document/book.js';
import type { Labels } from '../../guide/labels.js';

/** Chapters that follow one another in a part, or outside parts. */
export interface ChapterGroup {
  /** Of its heading on the home page. */
  id: string;
  title: string;
  /** Index into `guide.parts`, or undefined outside parts. */
  part: number | undefined;
  chapters: Chapter[];
}

const known = new WeakMap<Book, ChapterGroup[]>();

/** All chapters but the home page's, in reading order, by part; made once for all pages of a book. */
export function chapterGroups(book: Book, labels: Labels): ChapterGroup[] {
  const groups = known.get(book) ?? grouped(book, labels);
  known.set(book, groups);
  return groups;
}

function grouped({ chapters, guide, home }: Book, labels: Labels): ChapterGroup[] {
  const groups: Pick<ChapterGroup, 'part' | 'chapters'>[] = [];
  for (const chapter of chapters) {
    if (chapter === home) continue;
    const last = groups.at(-1);
    if (last && last.part === chapter.part) last.chapters.push(chapter);
    else groups.push({ part: chapter.part, chapters: [chapter] });
  }
  const titleOf = (part: number | undefined, index: number) => {
    if (part !== undefined) return guide.parts[part]?.title ?? '';
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
