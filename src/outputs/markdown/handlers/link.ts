import { defaultHandlers } from 'hast-util-to-mdast';
import { classesOf, textProperty } from '../../../document/data.js';
import type { MarkdownHandler } from './context.js';
import { anchorOf } from './heading.js';

/** A link. The ways back from notes are the reader's own; acronyms are plain text. */
export const link: MarkdownHandler = (context) => (state, node) => {
  if (node.properties.dataFootnoteBackref !== undefined) return undefined;
  const isPlain =
    classesOf(node).includes('guide-acronym') || textProperty(node, 'href') === undefined;
  const made = isPlain ? state.all(node) : [defaultHandlers.a(state, node)];
  const anchor = anchorOf(textProperty(node, 'id'), context);
  return anchor ? [anchor, ...made] : made;
};
