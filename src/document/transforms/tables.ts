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
    visit(node, 'element', (part) => {
      if (part.tagName !== 'thead') return;
      visit(part, 'element', scopeColumn);
    });
  });
}

function scopeColumn(cell: Element): void {
  if (cell.tagName === 'th') cell.properties.scope ??= 'col';
}
