import type { Part } from '../guide/guide.js';
import type { Book, Chapter } from './book.js';

/** Chapters that follow one another in a part, or outside parts. */
export interface Group {
  part: Part | undefined;
  chapters: Chapter[];
}

/**
 * The chapters of a book in reading order, by part.
 * @param skipped a chapter to leave out, as the home page's.
 */
export function inOrder({ chapters, guide }: Book, skipped?: Chapter): Group[] {
  const groups: Group[] = [];
  for (const chapter of chapters) {
    if (chapter === skipped) continue;
    const part = chapter.part === undefined ? undefined : guide.parts[chapter.part];
    const last = groups.at(-1);
    if (last && last.part === part) last.chapters.push(chapter);
    else groups.push({ part, chapters: [chapter] });
  }
  return groups;
}
