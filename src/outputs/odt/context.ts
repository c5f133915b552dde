import type { Element as XmlElement } from 'xast';
import type { PackedPicture } from '../content/open-document.js';

/** A level of the outline. */
export type OutlineLevel = 1 | 2 | 3 | 4 | 5 | 6;

/** An image as the document holds it. */
export interface OdtImage extends PackedPicture {
  /** Its own size, in pixels of CSS. */
  width: number;
  height: number;
}

/** What the printing of a text needs to know of the document that it stands in. */
export interface OdtContext {
  /** The level that a heading has in the document, by that which it has in the tree. */
  outlineLevel(level: number): OutlineLevel;
  /** True for a text to be pasted elsewhere: passages in brackets are to be filled in, boxes are their contents. */
  isPasted: boolean;
  /** What stands around a quotation in a line. */
  quotes: readonly [string, string];
  /** The ids that links of the document lead to. */
  targets: ReadonlySet<string>;
  /** By path from the guide's folder; an image that is not there is its alternative. */
  images: ReadonlyMap<string, OdtImage>;
  /** What is said in notes, by their ids; undefined for a text without notes. */
  notes: ReadonlyMap<string, readonly XmlElement[]> | undefined;
  /** What was printed so far: ids of notes, in the order of their calls; boxes and images, which have names of their own. */
  printed: { notes: Set<string>; boxes: number; images: number };
  /** The languages other than the document's, which have styles; undefined where texts say none. */
  languages: Set<string> | undefined;
  /** The language of the text, where that is not the document's. */
  lang: string | undefined;
}

/** Where a text stands that is pasted elsewhere: links within the guide, notes and images lead nowhere. */
export const pasted: OdtContext = {
  outlineLevel: (level) => (level < 3 ? 2 : 3),
  isPasted: true,
  quotes: ['', ''],
  targets: new Set(),
  images: new Map(),
  notes: undefined,
  printed: { notes: new Set(), boxes: 0, images: 0 },
  languages: undefined,
  lang: undefined,
};
