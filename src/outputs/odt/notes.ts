import type { Element, Nodes } from 'hast';
import type { Element as XmlElement } from 'xast';
import { x } from 'xastscript';
import { textProperty } from '../../document/data.js';
import { odtBlocks } from './blocks.js';
import type { OdtContext } from './context.js';

/** What notes say, by their ids, as their calls take it. @param items of the list that holds them. */
export function odtNotes(items: Iterable<Element>, context: OdtContext): Map<string, XmlElement[]> {
  // The format has no notes in notes: their calls are text.
  const own: OdtContext = { ...context, notes: new Map() };
  return new Map(
    [...items].map((item) => [
      textProperty(item, 'id') ?? '',
      odtBlocks(item.children as Nodes[], 'Footnote', own),
    ]),
  );
}

/** How notes are numbered, and set at the foot of their page. */
export function notesConfiguration(): XmlElement {
  return x('text:notes-configuration', {
    'text:note-class': 'footnote',
    'text:citation-body-style-name': 'Superscript',
    'text:default-style-name': 'Footnote',
    'style:num-format': '1',
    'text:start-numbering-at': 'document',
    'text:footnotes-position': 'page',
  });
}
