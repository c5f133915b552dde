import type { GoneAddress } from '../document/gone-address.js';

/** What may have happened to a section, in the order it is told. */
export const changeKinds = ['added', 'removed', 'moved', 'renamed', 'reworded'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** A stretch of text, in both versions or in one of them. */
export interface Piece {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** Where a section stands in a version. */
export interface SectionPlace {
  /** Path of its chapter. */
  chapter: string;
  chapterTitle: string;
  /** Address of its page in the site. */
  address: string;
  /** Undefined for the opening of a chapter. */
  anchor: string | undefined;
  title: string;
  /** Titles of the sections that hold it, the chapter's first. */
  within: string[];
  /** 1 for the opening of a chapter, then as headings have it. */
  level: number;
}

/** What happened to one section: several things may have at once. */
export interface SectionChange {
  kinds: ChangeKind[];
  /** Where it stands now; where it stood, for a removed one. */
  section: SectionPlace;
  /** Where it stood, for a section that is in both versions. */
  former: SectionPlace | undefined;
  /** The paragraphs that changed, in order, each as its pieces. */
  paragraphs: Piece[][];
  words: { added: number; removed: number };
}

/** How a version is named in a comparison. */
export interface ComparedVersion {
  version: string;
  /** «version Bêta» */
  label: string;
  /** `YYYY-MM-DD` */
  date: string;
}

/** What changed between two versions of a guide. */
export interface Changes {
  /** Null where there was no guide yet: all of it is new. */
  from: ComparedVersion | null;
  to: ComparedVersion;
  /** Sections by what happened to them: one that was moved and reworded counts in both. */
  counts: Record<ChangeKind, number>;
  /** Changed sections, in the order of the new version; removed ones where they stood. */
  sections: SectionChange[];
  /** Addresses of the former version that the new one has not. */
  gone: GoneAddress[];
}
