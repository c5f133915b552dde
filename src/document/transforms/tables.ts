import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { textProperty } from '../data.js';
import { elementIn, elementsIn, onlyElementIn } from '../shape.js';
import { rowGroups } from './row-groups.js';

/** Gives tables the caption that waits in `data-caption`, header cells their scope, and rows and columns their groups. */
export function tables(tree: Root): void {
  visit(tree, 'element', (node) => {
    if (node.tagName !== 'table') return;
    const caption = textProperty(node, 'dataCaption');
    delete node.properties.dataCaption;
    if (caption) node.children.unshift(h('caption', caption));
    headRows(node);
    visit(node, 'element', (part) => {
      if (part.tagName !== 'thead') return;
      visit(part, 'element', scopeColumn);
    });
    rowGroups(node);
  });
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
