import type { Nodes, Root } from 'hast';
import { isBlock } from '../elements.js';
import { isElement } from '../shape.js';

/** Marks the links that stand within parentheses: what a printer adds to one takes a comma, not a second pair. */
export function parentheses(tree: Root): void {
  let depth = 0;
  const walk = (node: Nodes) => {
    if (node.type === 'text') {
      for (const [character] of node.value.matchAll(/[()]/g)) {
        if (character === '(') depth += 1;
        if (character === ')' && depth > 0) depth -= 1;
      }
    }
    if (node.type !== 'element' && node.type !== 'root') return;
    const outer = depth;
    const isOwn = isBlock(node);
    if (isOwn) depth = 0;
    if (isElement(node, 'a') && depth > 0) node.data = { ...node.data, parenthetical: true };
    node.children.forEach(walk);
    if (isOwn) depth = outer;
  };
  walk(tree);
}
