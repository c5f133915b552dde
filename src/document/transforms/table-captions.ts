import type { Paragraph, Parent, Root, Text } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { readAttributes } from '../attribute-syntax.js';

/**
 * A paragraph `Table: caption {#id .class}` (or `Tableau :`) just before a Markdown table is its caption.
 * The caption's text waits in `data-caption`; `tables` makes it a `<caption>`. One of more than text stays before the
 * table until then, as a `div` of class `guide-caption`.
 */
export function tableCaptions(tree: Root): void {
  visit(tree, 'table', (table, index, parent: Parent | undefined) => {
    const before = index ? parent?.children[index - 1] : undefined;
    if (!parent || !index || before?.type !== 'paragraph') return;
    const attributes = takeAttributes(before);
    if (!attributes) return;
    table.data = { ...table.data, hProperties: { ...attributes, dataCaption: textOf(before) } };
    if (before.children.every(({ type }) => type === 'text')) {
      parent.children.splice(index - 1, 1);
      return index;
    }
    before.data = { ...before.data, hName: 'div', hProperties: { className: ['guide-caption'] } };
  });
}

/** Leaves a paragraph what the caption says; undefined where it is none. */
function takeAttributes(paragraph: Paragraph): Record<string, string | string[]> | undefined {
  const [first] = paragraph.children;
  const opening = first?.type === 'text' && /^(?:Table|Tableau)\s?:\s*/u.exec(first.value);
  if (!opening || !/^.*?:\s*[^\s{]/su.test(textOf(paragraph))) return undefined;
  first.value = first.value.slice(opening[0].length);
  const last = paragraph.children.at(-1) as Text;
  if (last.type !== 'text') return {};
  const [closing, written] = /\s*(?:\{([^{}]*)\})?\s*$/u.exec(last.value) ?? [''];
  last.value = last.value.slice(0, last.value.length - closing.length);
  const { id, className } = (written && readAttributes(written)) || {};
  return { ...(id && { id }), ...(className && { className }) };
}
