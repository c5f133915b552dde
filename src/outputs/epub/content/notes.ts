import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { textProperty } from '../../../document/data.js';
import { elementIn, elementsIn, isElement } from '../../../document/shape.js';
import type { EpubPrinter } from './context.js';

/** The notes at the end of a chapter, each one that reading systems can show where it is called. */
export const notes: EpubPrinter = (node) => {
  if (node.properties.dataFootnotes === undefined) return node;
  const list = elementIn(node, 'ol');
  const title = node.children.filter((child) => child !== list);
  const items = list ? elementsIn(list, 'li') : [];
  const said = { 'epub:type': 'footnotes', role: 'doc-endnotes', ariaLabelledBy: 'footnote-label' };
  return h('section.guide-footnotes', said, [...title, ...items.map(note)]);
};

function note(item: Element, index: number): Element {
  const id = textProperty(item, 'id');
  const number = h('span.guide-footnote__number', `${index + 1}.`);
  const [first, ...rest] = item.children;
  const opening: ElementContent[] = [number, { type: 'text', value: ' ' }];
  const children: ElementContent[] = isElement(first, 'p')
    ? [{ ...first, children: [...opening, ...first.children] }, ...rest]
    : [h('p', opening), ...item.children];
  return h('aside.guide-footnote', { id, 'epub:type': 'footnote', role: 'doc-footnote' }, children);
}
