import type { Element, Nodes } from 'hast';
import type { Book, Chapter } from '../../document/book.js';
import { clauseParts } from '../../document/clause-box.js';
import { textProperty } from '../../document/data.js';
import { isApart } from '../../document/elements.js';
import { isElement, isHeading } from '../../document/shape.js';
import { titleText } from '../../document/title-text.js';

/** A section as the search script takes it. */
type Section = [address: string, anchor: string, chapter: string, title: string, text: string];

/**
 * The guide's text for the search script: every section of every chapter, the text before the first heading
 * as a section of its own. Clauses and definitions with an anchor are sections too.
 * @returns JavaScript that sets `guideSections`: a page opened from a folder may run a script but fetch nothing.
 */
export function searchSections(book: Book): string {
  const sections = book.chapters.flatMap(sectionsOf);
  return `globalThis.guideSections=${JSON.stringify(sections).replaceAll('<', '\\u003c')};\n`;
}

const space: Nodes = { type: 'text', value: ' ' };

function sectionsOf({ address, title, tree }: Chapter): Section[] {
  let current: Section = [address, '', title, '', ''];
  const sections = [current];
  const open = (node: Element, ...titled: readonly Nodes[]) => {
    const id = textProperty(node, 'id') ?? '';
    current = [address, id, title, titleText(...titled).replace(/\s+/g, ' '), ''];
    sections.push(current);
  };
  const visit = (node: Nodes): void => {
    if (node.type === 'text') current[4] += node.value;
    if (node.type === 'root') for (const child of node.children) visit(child);
    if (node.type !== 'element') return;
    const isTerm = isElement(node, 'dt') && node.properties.id !== undefined;
    if (isHeading(node) || isTerm) {
      open(node, node);
      return;
    }
    const clause = clauseParts(node);
    if (clause) {
      // What follows a clause goes on with the section that it stands in.
      const around = current;
      open(node, ...(clause.document ? [clause.document, space] : []), ...clause.title);
      visit(clause.text);
      current = around;
      return;
    }
    if (isElement(node, 'nav')) return;
    for (const child of node.children) visit(child);
    if (isApart(node)) current[4] += ' ';
  };
  visit(tree);
  for (const section of sections) section[4] = section[4].replace(/\s+/g, ' ').trim();
  return sections.filter(([, anchor, , , text]) => anchor !== '' || text !== '');
}
