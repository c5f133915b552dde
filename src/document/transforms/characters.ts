import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { withoutControls } from '../../guide/text-file.js';

/** Replaces characters that no output can hold, which raw HTML may name by their number (`&#1;`). */
export function characters(tree: Root): void {
  visit(tree, (node) => {
    if (node.type === 'text') node.value = withoutControls(node.value);
    if (node.type !== 'element') return;
    for (const [name, value] of Object.entries(node.properties)) {
      if (typeof value === 'string') node.properties[name] = withoutControls(value);
    }
  });
}
