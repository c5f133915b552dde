import type { Paragraph, Parent, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { readAttributes } from '../attribute-syntax.js';

/**
 * A paragraph `Table: caption {#id .class}` (or `Tableau :`) just before a Markdown table is its caption.
 * The caption's text waits in `data-caption`; `tables` makes it a `<caption>`.
 */
export function tableCaptions(tree: Root): void {
  visit(tree, 'table', (table, index, parent: Parent | undefined) => {
    const before = index ? parent?.children[index - 1] : undefined;
    if (!parent || !index || before?.type !== 'paragraph') return;
    const caption = captionOf(before);
    if (!caption) return;
    table.data = { ...table.data, hProperties: caption };
    parent.children.splice(index - 1, 1);
    return index;
  });
}

function captionOf(paragraph: Paragraph): Record<string, string | string[]> | undefined {
  const text = paragraph.children.map((child) => ('value' in child ? child.value : '')).join('');
  const match = /^(?:Table|Tableau)\s?:\s*(.+?)\s*(?:\{([^{}]*)\})?\s*$/su.exec(text);
  if (!match?.[1] || paragraph.children.some((child) => child.type !== 'text')) return undefined;
  const { id, className } = (match[2] && readAttributes(match[2])) || {};
  return { dataCaption: match[1], ...(id && { id }), ...(className && { className }) };
}
