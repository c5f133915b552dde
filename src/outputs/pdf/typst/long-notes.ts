import type { Element } from 'hast';
import { isBlock } from '../../../document/elements.js';
import { notesCalledIn } from '../../../document/notes.js';
import { isElement } from '../../../document/shape.js';

/** True for a note of more than words, as a box or a list: pages may divide it. */
export function isLongNote(note: Element): boolean {
  return note.children.some((child) => isBlock(child) && !isElement(child, 'p'));
}

/** True where one of several elements calls such a note. */
export function callLongNotes(
  nodes: readonly (Element | undefined)[],
  byId: (id: string) => Element | undefined,
): boolean {
  const notes = nodes.flatMap((node) => (node ? notesCalledIn(node) : [])).map(byId);
  return notes.some((note) => note !== undefined && isLongNote(note));
}
