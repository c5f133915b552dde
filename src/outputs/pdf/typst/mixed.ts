import type { Element, Nodes } from 'hast';
import { isBlock } from '../../../document/elements.js';
import { inItsLanguage } from './language.js';
import { block, type TypstState } from './state.js';

/**
 * The contents of an element that holds words, blocks or both without a paragraph around the words, as items,
 * cells, terms and captions do. An image in it stands in a line.
 */
export function mixed(node: Element, state: TypstState): string {
  return inItsLanguage(node, block([state.anchor(node), ...mixedParts(node.children, state)]));
}

/** The same of a few nodes, as statements. */
export function mixedParts(nodes: readonly Nodes[], state: TypstState): string[] {
  return nodes.map((node) =>
    isBlock(node) || holdsBlocks(node) ? state.one(node) : state.inLine(() => state.one(node)),
  );
}

/** A paragraph of the contents of an element; where it holds blocks, those as they are. */
export function paragraph(node: Element, state: TypstState): string {
  return holdsBlocks(node) ? mixed(node, state) : `par(${state.inLine(() => mixed(node, state))})`;
}

/** True for an element with a block in it, however deep. */
export function holdsBlocks(node: Nodes): boolean {
  if (node.type !== 'element') return false;
  return node.children.some((child) => isBlock(child) || holdsBlocks(child));
}
