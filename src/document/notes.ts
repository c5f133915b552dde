import type { Element, Nodes } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { textProperty } from './data.js';
import { percentDecoded } from './link-target.js';
import { onlyElementIn } from './shape.js';

/** True for the call of a note, the link or the superscript around it, and for the way back to a call. */
export function isNoteCall(node: Element): boolean {
  const { dataFootnoteRef, dataFootnoteBackref } = node.properties;
  if (dataFootnoteRef !== undefined || dataFootnoteBackref !== undefined) return true;
  const only = node.tagName === 'sup' ? onlyElementIn(node) : undefined;
  return only !== undefined && isNoteCall(only);
}

/** What the notes at the end of a chapter say, by their ids: the items of their list. */
export function notesIn(tree: Nodes): Map<string, Element> {
  const notes = new Map<string, Element>();
  visit(tree, 'element', (node) => {
    if (node.properties.dataFootnotes === undefined) return;
    visit(node, 'element', (item) => {
      const id = item.tagName === 'li' ? textProperty(item, 'id') : undefined;
      if (id !== undefined) notes.set(id, item);
    });
    return SKIP;
  });
  return notes;
}

/** The ids of the notes that a text calls, in the order of their calls. */
export function notesCalledIn(text: Nodes): string[] {
  const called = new Set<string>();
  visit(text, 'element', (node) => {
    if (node.properties.dataFootnoteRef !== undefined) called.add(noteCalledBy(node));
  });
  return [...called];
}

/** The id of the note that a call leads to. */
export function noteCalledBy(call: Element): string {
  return percentDecoded((textProperty(call, 'href') ?? '').replace(/^.*#/, ''));
}
