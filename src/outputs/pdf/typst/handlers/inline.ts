import type { Element } from 'hast';
import type { TypstState } from '../state.js';
import type { Handler } from './index.js';

/** Makes the handler of an element with a line under or through it; within another, it has its words alone. */
export function lined(call: string): Handler {
  return (node, state) => {
    const content = state.lined(() => state.all(node));
    if (content === '[]') return state.anchor(node);
    return state.isLined() ? content : `${call}(${content})`;
  };
}

/** Makes the handler of an element that is one Typst function around its contents. */
export function inline(call: string): Handler {
  return (node: Element, state: TypstState) => {
    const content = state.all(node);
    return content === '[]' ? state.anchor(node) : `${call}(${content})`;
  };
}
