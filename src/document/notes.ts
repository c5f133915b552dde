import type { Element } from 'hast';

/** True for the call of a note, the link or the superscript around it, and for the way back to a call. */
export function isNoteCall(node: Element): boolean {
  const { dataFootnoteRef, dataFootnoteBackref } = node.properties;
  if (dataFootnoteRef !== undefined || dataFootnoteBackref !== undefined) return true;
  const [only, ...others] = node.tagName === 'sup' ? node.children : [];
  return only?.type === 'element' && others.length === 0 && isNoteCall(only);
}
