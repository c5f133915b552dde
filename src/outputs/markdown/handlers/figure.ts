import { isSourcedQuotation, quotationWithSource } from '../../../document/quotation.js';
import { anchored } from './anchored.js';
import type { MarkdownHandler } from './context.js';

/** A quotation with its source is one whose last line is that source; any other figure its contents. */
export const figure: MarkdownHandler = (context) => {
  const asQuotation = anchored('blockquote')(context);
  const asFigure = anchored('figure')(context);
  return (state, node, parent) =>
    isSourcedQuotation(node)
      ? asQuotation(state, quotationWithSource(node), parent)
      : asFigure(state, node, parent);
};
