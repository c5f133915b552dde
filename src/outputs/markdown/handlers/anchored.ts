import { defaultHandlers, type Handle } from 'hast-util-to-mdast';
import type { Nodes } from 'mdast';
import { textProperty } from '../../../document/data.js';
import type { MarkdownHandler } from './context.js';
import { anchorOf } from './heading.js';

/** An element as Markdown has it, with an anchor before its first words where a link leads to it. */
export function anchored(
  name: 'blockquote' | 'figure' | 'li' | 'ol' | 'p' | 'ul',
): MarkdownHandler {
  return (context) => (state, node, parent) => {
    const made = (defaultHandlers[name] as Handle)(state, node, parent);
    const anchor = anchorOf(textProperty(node, 'id'), context);
    const paragraph = anchor && firstParagraph(made ?? []);
    if (paragraph) paragraph.children.unshift(anchor);
    return made;
  };
}

function firstParagraph(nodes: Nodes | Nodes[]): (Nodes & { type: 'paragraph' }) | undefined {
  for (const node of Array.isArray(nodes) ? nodes : [nodes]) {
    if (node.type === 'paragraph') return node;
    const inner = 'children' in node ? firstParagraph(node.children) : undefined;
    if (inner) return inner;
  }
  return undefined;
}
