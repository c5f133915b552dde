import type { Handle } from 'hast-util-to-mdast';
import type { Labels } from '../../../guide/labels.js';

/** What the printing of a chapter as Markdown needs to know. */
export interface MarkdownContext {
  labels: Labels;
  /** The id of the chapter in the bundle: names of notes begin with it. */
  chapter: string;
  /** Ids that a link of the bundle leads to: Markdown has no other anchors. */
  targeted: ReadonlySet<string>;
  /** The address of an image by its path from the guide's folder. */
  imageAddress: (path: string) => string | undefined;
}

/** What `hast-util-to-mdast` makes of an element. */
export type MarkdownHandler = (context: MarkdownContext) => Handle;
