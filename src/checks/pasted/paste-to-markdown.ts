import type { Element, ElementContent, Root } from 'hast';
import { raw } from 'hast-util-raw';
import { toHtml } from 'hast-util-to-html';
import { defaultHandlers, type Handle, toMdast } from 'hast-util-to-mdast';
import { toString as textOf } from 'hast-util-to-string';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { visit } from 'unist-util-visit';
import { htmlAsWritten } from '../../document/html-as-written.js';
import { elementsIn } from '../../document/shape.js';
import { cleaned, unmarked } from './clean-paste.js';

/**
 * What was pasted, as Markdown: tables with merged cells, or with blocks in their cells, as HTML.
 * @returns undefined where a word would be lost.
 */
export function pasteToMarkdown(html: string): string | undefined {
  const pasted = raw({ type: 'root', children: [{ type: 'raw', value: html }] }) as Root;
  const clean = cleaned(pasted);
  const said = wordsOf(clean);
  const markdown = toMarkdown(toMdast(clean, { handlers: { table, sub: asHtml, sup: asHtml } }), {
    bullet: '-',
    rule: '-',
    listItemIndent: 'one',
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
  }).trimEnd();
  const isWhole =
    said === wordsOf(htmlAsWritten({ text: `${markdown}\n` })) &&
    said === wordsOf(readable(pasted));
  return isWhole ? markdown : undefined;
}

/** Letters and digits, in their order: all that may not be lost. */
function wordsOf(tree: Root): string {
  return textOf(tree).replace(/[^\p{L}\p{N}]/gu, '');
}

/** What readers see of HTML: without styles, the page's own title, and the signs of items, which lists have. */
function readable(tree: Root): Root {
  const copy = structuredClone(tree);
  visit(copy, 'element', (node) => {
    const style = String(node.properties.style ?? '');
    const isSign =
      /mso-list:\s*Ignore/i.test(style) &&
      /^[\s\u00a0]*(?:\d+[.)]?|o|\P{L})[\s\u00a0]*$/u.test(textOf(node));
    if (/^(?:style|script|title|xml)$/.test(node.tagName) || isSign) node.children = [];
  });
  return copy;
}

const asHtml: Handle = (state, node: Element) => [
  { type: 'html', value: `<${node.tagName}>` },
  ...(state.all(node) as never[]),
  { type: 'html', value: `</${node.tagName}>` },
];

/** In Markdown the first row heads the columns; in HTML only where all of it is bold. */
const table: Handle = (state, node: Element) =>
  isPlain(node)
    ? defaultHandlers.table(state, withHeader(node))
    : { type: 'html', value: toHtml(inLines(isHeaded(node) ? withHeader(node) : node)) };

function isPlain(node: Element): boolean {
  let plain = true;
  visit(node, 'element', (part) => {
    const spans = part.properties.colSpan !== undefined || part.properties.rowSpan !== undefined;
    const isNested = part !== node && /^(?:table|ul|ol|dl|pre|blockquote|h\d)$/.test(part.tagName);
    if (spans || isNested || elementsIn(part, 'p').length > 1) plain = false;
  });
  return plain;
}

/** The cells of the first row. */
function firstCells(table: Element): Element[] {
  const [row] = elementsIn(table, 'tr');
  return row ? elementsIn(row, 'td', 'th') : [];
}

function isHeaded(table: Element): boolean {
  return firstCells(table).every((cell) => elementsIn(cell, 'strong').length > 0);
}

function withHeader(table: Element): Element {
  const [row, ...others] = elementsIn(table, 'tr');
  if (!row || elementsIn(table, 'thead').length > 0) return table;
  const headers = firstCells(table).map((cell) => ({
    ...cell,
    tagName: 'th',
    properties: { ...cell.properties, scope: 'col' },
    children: cell.children.flatMap(unmarked),
  }));
  const captions = elementsIn(table, 'caption');
  return { ...table, children: [...captions, { ...row, children: headers }, ...others] };
}

/** A row a line, for those who go on writing. */
function inLines(node: Element): Element {
  const isLined = /^(?:table|thead|tr)$/.test(node.tagName);
  const children = node.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return isLined ? [] : [child];
    const line = isLined ? [{ type: 'text' as const, value: '\n' }] : [];
    return [...line, inLines(child)];
  });
  return { ...node, children: isLined ? [...children, { type: 'text', value: '\n' }] : children };
}
