import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import type { Chapter } from './book.js';
import { notesIn } from './notes.js';
import { elementIn, hasClass, isElement } from './shape.js';
import { titleText } from './title-text.js';

/** A table that its readers fill in, and that is published for spreadsheets too. */
export interface AnswerGrid {
  /** Its caption with its number; undefined where it has none. */
  caption: string | undefined;
  /** Its caption without its number. */
  name: string | undefined;
  /** True where its last column is weights, whose sum is wanted. */
  isWeighting: boolean;
  table: Element;
  /** What its cells call notes for, by their ids. */
  notes: ReadonlyMap<string, Element>;
}

/** True for a table that its author marked as such (`.answer-grid`, `.weighting`). */
export function isAnswerGrid(node: Element): boolean {
  return node.tagName === 'table' && (hasClass(node, 'answer-grid') || hasClass(node, 'weighting'));
}

/** The grids of a chapter, in reading order. */
export function gridsOf({ tree }: Pick<Chapter, 'tree'>): AnswerGrid[] {
  const grids: AnswerGrid[] = [];
  const notes = notesIn(tree);
  visit(tree, 'element', (node) => {
    if (!isAnswerGrid(node)) return;
    const caption = elementIn(node, 'caption');
    grids.push({
      caption: (caption && titleText(caption)) || undefined,
      name: (caption && titleText(...withoutNumber(caption))) || undefined,
      isWeighting: hasClass(node, 'weighting'),
      table: node,
      notes,
    });
  });
  return grids;
}

/** What a caption holds behind its number and the dash that follows it. */
function withoutNumber({ children }: Element): Element['children'] {
  const number = children.findIndex((child) => isElement(child) && hasClass(child, 'guide-number'));
  return number < 0 ? children : children.slice(number + 2);
}
