import type { Element } from 'hast';
import { block, type TypstState } from '../state.js';

/** A heading of a section; one without text leaves only its anchor. */
export function heading(node: Element, state: TypstState): string {
  const { level, depth } = state.heading(node);
  const anchor = state.anchor(node);
  const body = state.inLine(() => block(node.children.map(state.one)));
  if (body === '[]') return anchor;
  return `section(${level}, ${depth}, ${body}, ${anchor || 'none'})`;
}
