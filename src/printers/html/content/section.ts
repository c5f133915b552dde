import { h } from 'hastscript';
import type { ElementPrinter } from './context.js';

/** The notes at the end of a chapter: they have a title, but no heading in the chapter's order. */
export const section: ElementPrinter = (node) =>
  node.properties.dataFootnotes === undefined
    ? node
    : h(
        'div.guide-footnotes',
        { role: 'doc-endnotes', ariaLabelledBy: 'footnote-label' },
        node.children,
      );
