import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { referencePlaceholder } from '../link-target.js';

/** Marks links without text, whose text the toolchain writes («tableau 3»). */
export function references(tree: Root): void {
  visit(tree, 'link', (link) => {
    if (link.children.length === 0)
      link.children.push({ type: 'text', value: referencePlaceholder });
  });
}
