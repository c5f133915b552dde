import type { Element } from 'hast';
import { isBlock } from '../../../document/elements.js';
import { notesCalledIn } from '../../../document/notes.js';
import { isElement } from '../../../document/shape.js';

/** True for a note of more than words, as a box or a list: pages may divide it. */
export function isLongNote(note: Element): boolean {
  return note.children.some((child) => isBlock(child) && !isElement(child, 'p'));
}

/**
 * True where header rows call notes that keep them from standing on each page: one that pages may divide would be in
 * the row that stands overleaf, and of one that the rows below call again, the typesetter may set two.
 */
export function callNotesOnce(
  header: readonly (Element | undefined)[],
  below: () => readonly (Element | undefined)[],
  byId: (id: string) => Element | undefined,
): boolean {
  const called = callsOf(header);
  if (called.length === 0) return false;
  const again = new Set(callsOf(below()));
  return called.some((id) => {
    const note = byId(id);
    return again.has(id) || (note !== undefined && isLongNote(note));
  });
}

function callsOf(nodes: readonly (Element | undefined)[]): string[] {
  return nodes.flatMap((node) => (node ? notesCalledIn(node) : []));
}
