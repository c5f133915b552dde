import { textProperty } from '../../../document/data.js';
import type { MarkdownHandler } from './context.js';
import { anchorOf } from './heading.js';

/** A span is its text; an icon, the words that it stands for. */
export const span: MarkdownHandler = (context) => (state, node) => {
  const label = node.children.length === 0 ? textProperty(node, 'ariaLabel') : undefined;
  if (label !== undefined) return { type: 'text', value: label };
  const anchor = anchorOf(textProperty(node, 'id'), context);
  return anchor ? [anchor, ...state.all(node)] : state.all(node);
};
