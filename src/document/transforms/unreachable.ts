import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { isUnreachable } from '../../guide/written-path.js';
import { textProperty } from '../data.js';
import { percentDecoded } from '../link-target.js';

/**
 * Keeps, as `data-address`, the addresses that lead no reader anywhere: to a file of one computer, or to an image
 * written out in the text. What sanitises would take them out, and nobody could say what was wrong.
 */
export function unreachable(tree: Root): void {
  visit(tree, 'element', (node) => {
    const { tagName, properties } = node;
    const name = { a: 'href', img: 'src' }[tagName];
    const address = name && textProperty(node, name);
    if (!address || !isUnreachable(address, tagName)) return;
    properties.dataAddress = percentDecoded(address);
    delete properties[name];
  });
}
