import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { textProperty } from '../data.js';
import { percentDecoded } from '../link-target.js';

/** Ids of notes and their calls are written as addresses («fn-d%C3%A9cret»): an id is what an address says. */
export function noteIds(tree: Root): void {
  visit(tree, 'element', (node) => {
    const id = textProperty(node, 'id');
    if (id?.includes('%') && /^fn(?:ref)?-/.test(id)) node.properties.id = percentDecoded(id);
  });
}
