import type { Element, ElementContent, Parents, Root } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { textProperty } from '../data.js';
import { elementIn, elementsIn, hasClass, isBlank, isElement, onlyElementIn } from '../shape.js';
import { rowGroups } from './row-groups.js';
import { tableSpans } from './table-spans.js';

/** Gives tables the caption that waits in `data-caption`, header cells their scope, and rows and columns their groups. */
export function tables(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'table') return;
    const caption = textProperty(node, 'dataCaption');
    delete node.properties.dataCaption;
    const written = caption && parent && index ? takeCaption(parent, index) : undefined;
    if (caption) node.children.unshift(h('caption', written ?? caption));
    tableSpans(node);
    headRows(node);
    visit(node, 'element', (part) => {
      if (part.tagName !== 'thead') return;
      visit(part, 'element', scopeColumn);
    });
    rowGroups(node);
  });
}

/** What waits before a table to be its caption; an empty place is left there. */
function takeCaption(parent: Parents, index: number): ElementContent[] | undefined {
  const place = parent.children.findLastIndex(
    (each, at) => at < index && !(each.type === 'text' && isBlank(each)),
  );
  const before = parent.children[place];
  if (!isElement(before, 'div') || !hasClass(before, 'guide-caption')) return undefined;
  parent.children[place] = { type: 'text', value: '' };
  return before.children;
}

function scopeColumn(cell: Element): void {
  if (cell.tagName === 'th') cell.properties.scope ??= 'col';
}

/** A first column that is bold in every row, as Markdown can say it, heads the rows. */
function headRows(table: Element): void {
  const firsts = elementsIn(table, 'tbody').flatMap((body) =>
    elementsIn(body, 'tr').map((row) => elementIn(row, 'td', 'th')),
  );
  const bolds = firsts.map((cell) => cell && onlyElementIn(cell, 'strong'));
  if (bolds.length === 0 || bolds.includes(undefined)) return;
  firsts.forEach((cell, index) => {
    if (cell?.tagName !== 'td') return;
    cell.tagName = 'th';
    cell.properties.scope = 'row';
    cell.children = bolds[index]?.children ?? [];
  });
}
