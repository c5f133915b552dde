import type { Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { clauseParts } from '../clause-box.js';
import { isHeading, levelOf } from '../shape.js';

/** Gives each clause the level that its title has among the headings around it. */
export function clauseTitles(tree: Root): void {
  let above = 1;
  visit(tree, 'element', (node) => {
    if (isHeading(node)) above = levelOf(node);
    if (!clauseParts(node)) return;
    node.data = { ...node.data, titleLevel: Math.min(6, above + 1) };
    return SKIP;
  });
}
