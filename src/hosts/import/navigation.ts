import type { Element, ElementContent, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { textProperty } from '../../document/data.js';
import { htmlAsWritten } from '../../document/html-as-written.js';
import { isElement, isHeading } from '../../document/shape.js';
import type { Edit } from '../../guide/text-edit.js';

/** Navigation that a person wrote, which the site makes by itself. */
export interface Navigation extends Edit {
  kind: 'summary' | 'pager';
  /** What it says, in one line. */
  said: string;
}

const blocks = new Set(['nav', 'ul', 'ol', 'p', 'div', 'section']);
const pagerText =
  /^[\s←→«»‹›<>|-]*(?:page\s+)?(?:précédente?|suivante?|previous|next)(?:\s+page)?\b/iu;
const summaryTitle =
  /^(?:sommaire|table des matières|dans cette page|contents|table of contents|on this page)$/iu;

/**
 * Finds summaries of a page and links to the pages before and after it. Paragraphs of a summary that are no links
 * stay.
 */
export function writtenNavigation(text: string): Navigation[] {
  const found: Navigation[] = [];
  visit(htmlAsWritten({ text }), 'element', (node, index, parent) => {
    if (!blocks.has(node.tagName) || found.some((each) => inside(node, each))) return undefined;
    const kind = kindOf(node, parent as Root | Element, index ?? 0);
    const range = rangeOf(node);
    if (!kind || !range) return undefined;
    const title =
      kind === 'summary' ? titleBefore(parent as Root | Element, index ?? 0) : undefined;
    const start = (title && rangeOf(title)?.start) ?? range.start;
    const said = textOf(node).replace(/\s+/g, ' ').trim();
    const kept = keptText(node, text);
    const end = range.end + (/^\s*/.exec(text.slice(range.end))?.[0].length ?? 0);
    found.push({ kind, said, start, end, text: kept === '' ? '' : `${kept}\n\n` });
    return SKIP;
  });
  return found;
}

function kindOf(
  node: Element,
  parent: Root | Element,
  index: number,
): Navigation['kind'] | undefined {
  const links = linksOf(node);
  if (links.length === 0) return undefined;
  const linked = links.map((link) => textOf(link)).join('');
  const others = textOf(node).replace(/\s/g, '').length - linked.replace(/\s/g, '').length;
  if (links.every((link) => pagerText.test(textOf(link).trim())) && others <= 4) return 'pager';
  const within = links.every((link) => textProperty(link, 'href')?.startsWith('#'));
  if (!within) return undefined;
  if (node.tagName === 'nav') return 'summary';
  const listed = /^[uo]l$/.test(node.tagName) && titleBefore(parent, index) !== undefined;
  return listed && others === 0 ? 'summary' : undefined;
}

/** A heading «Sommaire» or the like, just before a list. */
function titleBefore(parent: Root | Element, index: number): Element | undefined {
  const before = parent.children.slice(0, index).findLast((child) => isElement(child));
  if (!isHeading(before)) return undefined;
  return summaryTitle.test(textOf(before).trim()) ? before : undefined;
}

function linksOf(node: Element): Element[] {
  const links: Element[] = [];
  visit(node, 'element', (child) => {
    if (child.tagName === 'a' && child.properties.href !== undefined) links.push(child);
  });
  return links;
}

/** Paragraphs within a `<nav>` that say something themselves. */
function keptText(node: Element, text: string): string {
  if (node.tagName !== 'nav') return '';
  const says = (child: ElementContent): child is Element =>
    isElement(child, 'p') &&
    linksOf(child).length === 0 &&
    !summaryTitle.test(textOf(child).trim()) &&
    !/title/.test(String(child.properties.className ?? ''));
  return node.children
    .filter(says)
    .map((child) => {
      const range = rangeOf(child);
      return range ? text.slice(range.start, range.end).trim() : '';
    })
    .join('\n\n');
}

function rangeOf(node: Element): { start: number; end: number } | undefined {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  return start === undefined || end === undefined ? undefined : { start, end };
}

function inside(node: Element, { start, end }: Navigation): boolean {
  const range = rangeOf(node);
  return range !== undefined && range.start >= start && range.end <= end;
}
