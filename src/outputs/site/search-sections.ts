import type { Element, Nodes } from 'hast';
import type { Book, Chapter } from '../../document/book.js';
import { textProperty } from '../../document/data.js';
import { isApart } from '../../document/elements.js';
import { isElement, isHeading } from '../../document/shape.js';
import { titleText } from '../../document/title-text.js';

/** A section as the search script takes it. */
type Section = [address: string, anchor: string, chapter: string, title: string, text: string];

/**
 * The guide's text for the search script: every section of every chapter, the text before the first heading
 * as a section of its own. Definitions with an anchor are sections too.
 * @returns JavaScript that sets `guideSections`: a page opened from a folder may run a script but fetch nothing.
 */
export function searchSections(book: Book): string {
  const sections = book.chapters.flatMap(sectionsOf);
  return `globalThis.guideSections=${JSON.stringify(sections).replaceAll('<', '\\u003c')};\n`;
}

function sectionsOf({ address, title, tree }: Chapter): Section[] {
  const sections: Section[] = [[address, '', title, '', '']];
  const open = (node: Element) =>
    sections.push([
      address,
      textProperty(node, 'id') ?? '',
      title,
      titleText(node).replace(/\s+/g, ' '),
      '',
    ]);
  const visit = (node: Nodes): void => {
    const current = sections.at(-1);
    if (node.type === 'text' && current) current[4] += node.value;
    if (node.type !== 'element' && node.type !== 'root') return;
    const isTerm = isElement(node, 'dt') && node.properties.id !== undefined;
    if (isHeading(node) || isTerm) {
      open(node);
      return;
    }
    if (isElement(node, 'nav')) return;
    for (const child of node.children) visit(child as Nodes);
    const last = sections.at(-1);
    if (last && isApart(node)) last[4] += ' ';
  };
  visit(tree);
  for (const section of sections) section[4] = section[4].replace(/\s+/g, ' ').trim();
  return sections.filter(([, anchor, , , text]) => anchor !== '' || text !== '');
}
