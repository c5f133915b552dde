import type { Element } from 'hast';
import { onlyElementIn } from './shape.js';

/** True for the call of a note, the link or the superscript around it, and for the way back to a call. */
export function isNoteCall(node: Element): boolean {
  const { dataFootnoteRef, dataFootnoteBackref } = node.properties;
  if (dataFootnoteRef !== undefined || dataFootnoteBackref !== undefined) return true;
  const only = node.tagName === 'sup' ? onlyElementIn(node) : undefined;
  return only !== undefined && isNoteCall(only);
}
