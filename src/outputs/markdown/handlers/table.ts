import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { defaultHandlers, type State } from 'hast-util-to-mdast';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { textProperty } from '../../../document/data.js';
import { isBlock, isTablePartName } from '../../../document/elements.js';
import { elementIn, elementsIn, hasClass } from '../../../document/shape.js';
import type { MarkdownHandler } from './context.js';
import { anchorOf } from './heading.js';

/** A table of GFM below its caption; one with merged cells, blocks or no headers stays HTML. */
export const table: MarkdownHandler = (context) => (state, node) => {
  if (!isPlain(node)) return asHtml(node, state);
  const anchor = anchorOf(textProperty(node, 'id'), context);
  const caption = elementIn(node, 'caption');
  const said = caption ? state.all(caption) : [];
  const above = [...(anchor ? [anchor] : []), ...said];
  const made = defaultHandlers.table(state, node);
  return above.length > 0 ? [{ type: 'paragraph', children: above } as never, made as never] : made;
};

/** Blocks that a cell of GFM may hold: their words stand in a line. */
const inLine = ['div', 'p', 'section'];

function isPlain(node: Element): boolean {
  let plain = elementsIn(node, 'thead').length === 1;
  visit(node, 'element', (part) => {
    const spans = part.properties.colSpan !== undefined || part.properties.rowSpan !== undefined;
    const paragraphs = elementsIn(part, 'p').length;
    if (
      spans ||
      paragraphs > 1 ||
      (isBlock(part) &&
        !isTablePartName(part.tagName) &&
        part !== node &&
        !inLine.includes(part.tagName))
    )
      plain = false;
  });
  return plain;
}

const kept = ['colSpan', 'href', 'id', 'rowSpan', 'scope', 'lang', 'src', 'alt'];

/** True for an element that says nothing without its styles: a number's span, an acronym. */
function isMere(node: Element): boolean {
  if (node.tagName === 'span') return node.properties.lang === undefined;
  return node.tagName === 'abbr' || hasClass(node, 'guide-acronym');
}

/** Stands in the place of a cell that is Markdown: no tree of a chapter holds a comment. */
const place: ElementContent = { type: 'comment', value: 'cell' };

/** A table as HTML, in which what calls notes is Markdown between empty lines: HTML can't call them. */
function asHtml(node: Element, state: State): never {
  const called: Element[] = [];
  const parts = toHtml(bare(node, called)).split(toHtml(place));
  return parts.flatMap((value, index) => {
    const cell = called[index];
    return [
      { type: 'html', value: inOneBlock(value) },
      ...(cell ? state.toFlow(state.all(cell)) : []),
    ];
  }) as never;
}

/** HTML ends at an empty line: those of code are written as references. */
function inOneBlock(html: string): string {
  return html.replace(/\n(?=[ \t]*\n)/g, '&#10;');
}

const isPart = (node: Element) => ['caption', 'td', 'th'].includes(node.tagName);

function callsNote(node: ElementContent): boolean {
  if (node.type !== 'element') return false;
  return node.properties.dataFootnoteRef !== undefined || node.children.some(callsNote);
}

/**
 * The table with what it says alone: no classes, no icons.
 * @param called is given the cells that call notes, of which a place is left.
 */
function bare(node: Element, called: Element[]): Element {
  const properties = Object.fromEntries(
    Object.entries(node.properties).filter(([name]) => kept.includes(name)),
  );
  const children = node.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child];
    if (isPart(child) && callsNote(child)) {
      called.push(child);
      return [bare({ ...child, children: [place] }, called)];
    }
    const label = textOf(child) === '' ? textProperty(child, 'ariaLabel') : undefined;
    if (label !== undefined) return [{ type: 'text', value: label }];
    return isMere(child) ? bare(child, called).children : [bare(child, called)];
  });
  return { ...node, properties, children };
}
