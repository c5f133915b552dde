import type { Piece } from '../../diff/changes.js';
import type { TrackedSection } from '../../diff/whole-text.js';

/** What a document with tracked changes is called, and what is said of both versions before the text. */
export interface TrackedFacts {
  title: string;
  lead: readonly string[];
}

/** A paragraph of two versions at once. */
export interface TrackedParagraph {
  kind: 'title' | 'heading' | 'text';
  /** Of a heading, from 1 to 6. */
  level: 1 | 2 | 3 | 4 | 5 | 6;
  pieces: readonly Piece[];
  /** In which version alone all of it stands: its end comes and goes with it, else an empty paragraph would stay. */
  whole: 'added' | 'removed' | undefined;
  /** What a comment beside it says. */
  remark?: string | undefined;
}

/** The paragraphs of a document with tracked changes, in order, for every format alike. */
export function trackedParagraphs(
  sections: readonly TrackedSection[],
  { title, lead }: TrackedFacts,
): TrackedParagraph[] {
  const said = (text: string): Piece[] => [{ kind: 'same', text }];
  return [
    paragraph('title', 1, said(title)),
    ...lead.map((text) => paragraph('text', 1, said(text))),
    ...sections.flatMap(({ level, title: heading, paragraphs, remark }) => [
      { ...paragraph('heading', level, heading), remark },
      ...paragraphs.map((pieces) => paragraph('text', level, pieces)),
    ]),
  ];
}

function paragraph(
  kind: TrackedParagraph['kind'],
  level: number,
  pieces: readonly Piece[],
): TrackedParagraph {
  const kinds = new Set(pieces.map((piece) => piece.kind));
  const [only] = kinds;
  const whole = kinds.size === 1 && only !== 'same' ? only : undefined;
  return { kind, level: Math.min(level, 6) as TrackedParagraph['level'], pieces, whole };
}
