import { defaultHandlers } from 'hast-util-to-mdast';
import { textProperty } from '../../../document/data.js';
import { hasClass } from '../../../document/shape.js';
import { encodedPath } from '../../../guide/web-address.js';
import type { MarkdownHandler } from './context.js';
import { anchorOf } from './heading.js';

/** A link, from the folder of downloads where it leads to a file of the guide. The ways back from notes are the reader's own; acronyms are plain text. */
export const link: MarkdownHandler = (context) => (state, node) => {
  if (node.properties.dataFootnoteBackref !== undefined) return undefined;
  const { attachment } = node.data ?? {};
  if (attachment) node.properties.href = attachment.web ?? `../${encodedPath(attachment.address)}`;
  const isPlain = hasClass(node, 'guide-acronym') || textProperty(node, 'href') === undefined;
  const made = isPlain ? state.all(node) : [defaultHandlers.a(state, node)];
  const anchor = anchorOf(textProperty(node, 'id'), context);
  return anchor ? [anchor, ...made] : made;
};
