import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import type { Labels } from '../../guide/labels.js';
import { clauseParts } from '../clause-box.js';
import { textProperty } from '../data.js';
import { exampleClass } from '../examples.js';
import { isFormula } from '../formulas.js';
import { isSourcedQuotation } from '../quotation.js';
import { elementIn, elementsIn, hasClass, isHeading } from '../shape.js';

/** What an anchor is, so that a link to it can name it. */
export type Anchor = AnchorName & {
  /** The id itself, where links name it by an alias; '' for a chapter's title, which has none. */
  id: string;
};

type AnchorName = NumberedAnchor | NamedAnchor;

interface NumberedAnchor {
  kind: 'table' | 'figure' | 'clause' | 'formula' | 'example';
  /** «3» of a table or figure with a caption, of a formula or an example, «2.1-4» of a clause. */
  number?: string;
  title?: undefined;
}

interface NamedAnchor {
  kind: 'heading' | 'other';
  number?: undefined;
  /** Whose words name it: a heading, or the work that a list item is about. */
  title?: Element;
}

/** Counts tables, figures, formulas and examples through the whole guide, clauses through a chapter. */
export interface Counters {
  tables: number;
  figures: number;
  formulas: number;
  examples: number;
  clauses: number;
}

/**
 * Numbers clauses, examples, the formulas that have an id, the tables and figures that have a caption, and lists every anchor of the
 * chapter. The first of two elements with one id keeps it.
 * @param chapter number of the chapter, if it has one: its clauses are numbered below it.
 * @param counters goes on from the chapter before, and is moved on.
 */
export function numbering(
  tree: Root,
  chapter: string | undefined,
  labels: Labels,
  counters: Counters,
): Map<string, Anchor> {
  const anchors = new Map<string, Anchor>();
  counters.clauses = 0;
  const forged = new Map<string, Anchor>();
  visit(tree, 'element', (node) => {
    const named = anchorOf(node, chapter, labels, counters);
    const id = textProperty(node, 'id');
    for (const name of node.data?.forgeIds ?? []) forged.set(name, { ...named, id: id ?? '' });
    if (id === undefined) return;
    if (anchors.has(id)) delete node.properties.id;
    else
      for (const name of [id, ...(node.data?.aliases ?? [])]) anchors.set(name, { ...named, id });
  });
  // What a chapter calls by itself goes first.
  for (const [name, anchor] of forged) if (!anchors.has(name)) anchors.set(name, anchor);
  return anchors;
}

function anchorOf(
  node: Element,
  chapter: string | undefined,
  labels: Labels,
  counters: Counters,
): AnchorName {
  if (node.tagName === 'table') {
    const caption = elementIn(node, 'caption');
    if (!caption) return { kind: 'table' };
    counters.tables += 1;
    prefix(caption, `${labels.table} ${counters.tables}`);
    return { kind: 'table', number: `${counters.tables}` };
  }
  if (node.tagName === 'figure' && !isSourcedQuotation(node)) {
    const caption = elementIn(node, 'figcaption');
    if (!caption) return { kind: 'figure' };
    counters.figures += 1;
    prefix(caption, `${labels.figure} ${counters.figures}`);
    return { kind: 'figure', number: `${counters.figures}` };
  }
  if (node.tagName === 'pre' && isFormula(elementIn(node)) && node.properties.id !== undefined) {
    counters.formulas += 1;
    node.data = { ...node.data, number: `${counters.formulas}` };
    return { kind: 'formula', number: `${counters.formulas}` };
  }
  if (node.tagName === 'ol' && hasClass(node, exampleClass)) countExamples(node, counters);
  if (isHeading(node)) return { kind: 'heading', title: node };
  const clause = clauseParts(node);
  if (clause) {
    counters.clauses += 1;
    // A hyphen: «3.1.2» would be taken for a section of the chapter.
    const number = [chapter, counters.clauses].filter((each) => each !== undefined).join('-');
    prefix(clause.name, `${labels.clause} ${number}`);
    return { kind: 'clause', number };
  }
  if (node.data?.number !== undefined) return { kind: 'example', number: node.data.number };
  if (node.tagName === 'li') return { kind: 'other', ...entryTitle(node) };
  return { kind: 'other' };
}

/** A list of examples goes on from the one before it. */
function countExamples(list: Element, counters: Counters): void {
  list.properties.start = counters.examples + 1;
  for (const item of elementsIn(list, 'li')) {
    counters.examples += 1;
    item.data = { ...item.data, number: `${counters.examples}` };
  }
}

/** A list item is named by the first work, link or term in it. */
function entryTitle(item: Element): { title?: Element } {
  const title = elementIn(elementIn(item, 'p') ?? item, 'a', 'cite', 'em', 'strong');
  return title ? { title } : {};
}

function prefix(caption: Element, number: string): void {
  caption.children.unshift(h('span.guide-number', number.replace(' ', '\u00a0')), {
    type: 'text',
    value: ' – ',
  });
}
