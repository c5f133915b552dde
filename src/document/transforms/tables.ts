import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { textProperty } from '../data.js';

/** Gives tables the caption that waits in `data-caption`, and header cells their scope. */
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
  });
}

function scopeColumn(cell: Element): void {
  if (cell.tagName === 'th') cell.properties.scope ??= 'col';
}

/** A first column that is bold in every row, as Markdown can say it, heads the rows. */
function headRows(table: Element): void {
  const firsts = named(table, 'tbody').flatMap((body) =>
    named(body, 'tr').map((row) => named(row, 'td', 'th')[0]),
  );
  const bolds = firsts.map((cell) => cell && onlyChild(cell, 'strong'));
  if (bolds.length === 0 || bolds.includes(undefined)) return;
  firsts.forEach((cell, index) => {
    if (cell?.tagName !== 'td') return;
    cell.tagName = 'th';
    cell.properties.scope = 'row';
    cell.children = bolds[index]?.children ?? [];
  });
}

function named(node: Element, ...names: string[]): Element[] {
  return node.children.filter(
    (child): child is Element => child.type === 'element' && names.includes(child.tagName),
  );
}

function onlyChild(node: Element, name: string): Element | undefined {
  const [child, ...others] = node.children;
  const isAlone = child?.type === 'element' && child.tagName === name && others.length === 0;
  return isAlone ? child : undefined;
}
