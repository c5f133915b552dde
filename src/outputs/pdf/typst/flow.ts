import type { Element, Nodes } from 'hast';
import { isBlock } from '../../../document/elements.js';
import { aroundBlocks } from '../../../document/inline-around-blocks.js';
import { hasClass, isBlank, isElement, runsOf } from '../../../document/shape.js';
import { holdsBlocks } from './mixed.js';
import { block, type TypstState } from './state.js';

/**
 * What stands among blocks as statements: lines without a paragraph around them are one, as browsers set them
 * (CSS 2.2, section 9.2.1.1).
 */
export function flow(children: readonly Nodes[], state: TypstState): string[] {
  if (state.isInLine()) return children.map(state.one);
  return runsOf(children.flatMap(apart), isBlock).flatMap((run) => {
    const [only] = run;
    if (only && isBlock(only)) return [state.one(only)];
    return [lines(run, state)];
  });
}

/** An element of the line that holds blocks, such as a link around a table, as what stands among blocks. */
function apart(node: Nodes): Nodes[] {
  return isElement(node) && !isBlock(node) && holdsBlocks(node) ? aroundBlocks(node) : [node];
}

/** Lines of text as a paragraph; a picture alone stands for itself. */
function lines(run: readonly Nodes[], state: TypstState): string {
  const shown = run.filter((node) => !isBlank(node) && node.type !== 'comment');
  const [only, ...others] = shown;
  if (!only) return '';
  if (isElement(only) && others.length === 0 && isPicture(only)) return state.one(only);
  const body = state.inLine(() => block(run.map(state.one)));
  return body === '[]' ? '' : `par(${body})`;
}

/** True for what takes a place of its own where it stands alone. */
export function isPicture(node: Element): boolean {
  return node.tagName === 'img' || hasClass(node, 'guide-missing-image');
}
