import type { BlockContent, DefinitionContent, Paragraph } from 'mdast';
import { classesOf, textProperty } from '../../../document/data.js';
import type { MarkdownHandler } from './context.js';
import { anchorOf } from './heading.js';

/** A box or a clause: a quotation that begins with its title; any other division is its contents alone. */
export const div: MarkdownHandler = (context) => (state, node) => {
  const children = state.toFlow(state.all(node)) as (BlockContent | DefinitionContent)[];
  const isBox = classesOf(node).some((name) => /^guide-(?:box|clause)$/.test(name));
  const [title] = children;
  if (!isBox || title?.type !== 'paragraph') return children;
  const bold: Paragraph = {
    type: 'paragraph',
    children: [{ type: 'strong', children: title.children }],
  };
  const anchor = anchorOf(textProperty(node, 'id'), context);
  if (anchor) bold.children.unshift(anchor);
  return { type: 'blockquote', children: [bold, ...children.slice(1)] };
};
