import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Book, Chapter } from './book.js';
import { clauseParts } from './clause-box.js';
import { textProperty } from './data.js';
import { titleText } from './title-text.js';

/** A contract clause of the guide, and where it stands. */
export interface Clause {
  chapter: Chapter;
  /** Of the clause in its chapter's page. */
  id: string | undefined;
  /** «CCAP», «CCTP», «RC»… */
  document: string | undefined;
  title: string;
  /** The whole box. */
  node: Element;
  /** Its text, without its title. */
  text: Element;
}

/** Every contract clause of a guide, in reading order. */
export function clausesOf(book: Book): Clause[] {
  return book.chapters.flatMap((chapter) => {
    const found: Clause[] = [];
    visit(chapter.tree, 'element', (node) => {
      const parts = clauseParts(node);
      if (!parts) return;
      const { document, title, text } = parts;
      found.push({
        chapter,
        id: textProperty(node, 'id'),
        document: document && textOf(document),
        title: titleText(...title),
        node,
        text,
      });
    });
    return found;
  });
}

/** The documents that clauses are written for («CCAP», «CCTP», «RC»), in the order they come. */
export function documentsOf(clauses: readonly Clause[]): string[] {
  return [...new Set(clauses.flatMap(({ document }) => document ?? []))];
}
