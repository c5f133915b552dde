import type { Element } from 'hast';
import { titleText } from '../../../../document/title-text.js';
import { literal } from '../escape.js';
import { isLow } from '../heights.js';
import { block, type TypstState } from '../state.js';

/**
 * A heading of a section. Contents and bookmarks have its plain text. In a note, which is read in the midst
 * of a section, it opens none of its own.
 */
export function heading(node: Element, state: TypstState): string {
  const anchor = state.anchor(node);
  const isPlain = node.children.every(({ type }) => type === 'text');
  const title = literal(state.title(titleText(node), isPlain ? node : undefined));
  const body = isPlain
    ? 'none'
    : state.undivided(() => state.inLine(() => block(node.children.map(state.one))));
  if (state.isInNote() || state.isRepeated())
    return `note-heading(${block([anchor, body === 'none' ? title : body])})`;
  const { level, depth } = state.heading(node);
  const { name, place } = state.anchorParts(node);
  const form = isLow(node) ? '' : ', loose: true';
  return `section(${level}, ${depth}, ${title}, ${body}, ${name}, ${place || 'none'}${form})`;
}
