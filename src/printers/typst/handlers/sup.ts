import type { Element } from 'hast';
import { textProperty } from '../../../document/data.js';
import { literal } from '../escape.js';
import { block, type TypstState } from '../state.js';

/** Superscript, or the call of a footnote. */
export function sup(node: Element, state: TypstState): string {
  const [call] = node.children;
  if (call?.type !== 'element' || call.properties.dataFootnoteRef === undefined) {
    return `super(${state.all(node)})`;
  }
  const id = decodeURIComponent(textProperty(call, 'href')?.replace(/^.*#/, '') ?? '');
  const note = state.byId(id);
  if (!note) return '';
  const { label, isFirst } = state.footnote(id);
  const name = literal(label);
  return isFirst ? `note(${block(note.children.map(state.one))}, ${name})` : `note-again(${name})`;
}
