import type { Nodes, Root } from 'hast';
import { isElement } from '../shape.js';

/** Elements whose text is read on its own. */
const blocks = new Set(
  'p li td th dt dd caption figcaption h1 h2 h3 h4 h5 h6 div blockquote'.split(' '),
);

/** Marks the links that stand within parentheses: what a printer adds to one takes a comma, not a second pair. */
export function parentheses(tree: Root): void {
  let depth = 0;
  const walk = (node: Nodes) => {
    if (node.type === 'text') {
      for (const character of node.value) {
        if (character === '(') depth += 1;
        if (character === ')' && depth > 0) depth -= 1;
      }
    }
    if (node.type !== 'element' && node.type !== 'root') return;
    const outer = depth;
    const isBlock = isElement(node) && blocks.has(node.tagName);
    if (isBlock) depth = 0;
    if (isElement(node, 'a') && depth > 0) node.data = { ...node.data, parenthetical: true };
    node.children.forEach(walk);
    if (isBlock) depth = outer;
  };
  walk(tree);
}
