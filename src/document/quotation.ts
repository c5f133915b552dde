import type { Element } from 'hast';
import { h } from 'hastscript';
import { elementIn, hasClass } from './shape.js';

/** Of the figure that is a quotation with its source. */
export const quotationClass = 'guide-quotation';

/** True for a figure that holds a quotation, whose caption is its source: it is no picture and has no number. */
export function isSourcedQuotation(node: Element): boolean {
  return node.tagName === 'figure' && hasClass(node, quotationClass);
}

/** The quotation of such a figure with its source as its last lines, for outputs that have no figures of words. */
export function quotationWithSource(figure: Element): Element {
  const quotation = elementIn(figure, 'blockquote') ?? figure;
  const source = elementIn(figure, 'figcaption');
  const id = quotation.properties.id ?? figure.properties.id;
  return {
    ...quotation,
    properties: { ...quotation.properties, ...(id !== undefined && { id }) },
    children: [
      ...quotation.children,
      ...(source ? [h('div', source.properties, source.children)] : []),
    ],
  };
}
