import type { Guide } from '../guide/guide.js';
import type { Piece } from './changes.js';
import { matchSections, removedAfter } from './match.js';
import { movedSections } from './moves.js';
import { outlineOf, type Section, titlesAbove } from './outline.js';
import { everyParagraph, wholeParagraphs } from './paragraphs.js';
import { movedInWords } from './sentences.js';

/** A section with all its text, as it was and as it is. */
export interface TrackedSection {
  /** 1 for the opening of a chapter, then as headings have it. */
  level: number;
  title: Piece[];
  paragraphs: Piece[][];
  /** That it was moved, and from where. */
  remark?: string;
}

/**
 * The whole text of two versions of a guide, in the order of the new one, what only one has marked; what was moved
 * stands in its new place, with a remark. @param former undefined where there was none yet.
 */
export function wholeText(former: Guide | undefined, now: Guide): TrackedSection[] {
  const before = former ? outlineOf(former) : [];
  const after = outlineOf(now);
  const matches = matchSections(before, after);
  const moved = movedSections(before, after, matches);
  const gone = removedAfter(before, after, matches);
  const removed = (sections: readonly Section[] = []) =>
    sections.map((section) => lone(section, 'removed'));
  return [
    ...removed(gone.get(undefined)),
    ...after.flatMap((section) => {
      const own = matches.formerOf.get(section);
      if (!own) return [lone(section, 'added'), ...removed(gone.get(section))];
      const remark = moved.has(section)
        ? { remark: movedInWords(titlesAbove(own), titlesAbove(section), now.lang) }
        : {};
      return [{ ...tracked(own, section), ...remark }, ...removed(gone.get(section))];
    }),
  ];
}

function lone({ level, title, blocks }: Section, kind: 'added' | 'removed'): TrackedSection {
  return { level, title: [{ kind, text: title }], paragraphs: wholeParagraphs(blocks, kind) };
}

function tracked(former: Section, { level, title, blocks }: Section): TrackedSection {
  const paragraphs = everyParagraph(former.blocks, blocks).map(({ pieces }) => pieces);
  if (former.title === title) return { level, title: [{ kind: 'same', text: title }], paragraphs };
  const renamed: Piece[] = [
    { kind: 'removed', text: former.title },
    { kind: 'added', text: title },
  ];
  return { level, title: renamed, paragraphs };
}
