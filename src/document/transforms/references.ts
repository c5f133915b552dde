import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** Stands in a link without text until `links` writes it: white space around nothing would be lost. */
export const referencePlaceholder = '\u2060';

/** Marks links without text, whose text the toolchain writes («tableau 3»). */
export function references(tree: Root): void {
  visit(tree, 'link', (link) => {
    if (link.children.length === 0)
      link.children.push({ type: 'text', value: referencePlaceholder });
  });
}
