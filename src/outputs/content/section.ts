import type { Element } from 'hast';
import { h } from 'hastscript';

/** The notes at the end of a chapter: they have a title, but no heading in the chapter's order. */
export const section = (node: Element): Element =>
  node.properties.dataFootnotes === undefined
    ? node
    : h(
        'div.guide-footnotes',
        { role: 'doc-endnotes', ariaLabelledBy: 'footnote-label' },
        node.children,
      );
