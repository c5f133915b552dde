import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { withWholeBlanks } from './blanks.js';
import { classesOf } from './data.js';
import { elementsIn, hasClass } from './shape.js';

/** What the box of a contract clause is made of. */
export interface ClauseParts {
  /** The document that it is written for: «CCAP». */
  document: Element | undefined;
  name: Element;
  /** All of its title but the document. */
  title: ElementContent[];
  text: Element;
}

/** Makes an element the box of a clause, whose text it holds. */
export function makeClauseBox(node: Element, name: string, document: string | undefined): void {
  const title: ElementContent[] = [h('span.guide-clause__name', name)];
  if (document)
    title.unshift(h('span.guide-clause__document', document), { type: 'text', value: ' ' });
  node.properties.className = [...classesOf(node), 'guide-clause'];
  node.children = [
    h('p.guide-clause__title', title),
    h('div.guide-clause__text', withWholeBlanks(node.children as ElementContent[])),
  ];
}

/** The parts of such a box; undefined for any other element, of whatever class. */
export function clauseParts(node: Element): ClauseParts | undefined {
  if (!hasClass(node, 'guide-clause')) return undefined;
  const [heading, text, ...others] = elementsIn(node);
  const name = heading && partOf(heading, 'guide-clause__name');
  if (!name || !text || !hasClass(text, 'guide-clause__text') || others.length > 0)
    return undefined;
  const document = partOf(heading, 'guide-clause__document');
  const title = heading.children.filter((child) => child !== document);
  return { document, name, title, text };
}

function partOf(heading: Element, className: string): Element | undefined {
  return elementsIn(heading).find((child) => hasClass(child, className));
}
