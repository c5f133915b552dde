import type { Element } from 'hast';
import { h } from 'hastscript';
import { textProperty } from '../../../document/data.js';
import { titleText } from '../../../document/title-text.js';
import type { Labels } from '../../../guide/labels.js';
import { heading } from '../../../outputs/content/heading.js';
import type { HostPrinter } from './context.js';

/** A heading with the link to itself that VitePress gives those of Markdown, by which its search knows them. */
export function permalinked(node: Element, labels: Labels): Element {
  const id = textProperty(node, 'id');
  if (id === undefined) return node;
  const ariaLabel = `${labels.sectionLink}${labels.colon} ${titleText(node)}`;
  const link = h('a.header-anchor', { href: `#${encodeURIComponent(id)}`, ariaLabel });
  return {
    ...node,
    properties: { ...node.properties, tabIndex: -1 },
    children: [...node.children, link],
  };
}

/** A heading of a page for VitePress. */
export const permalinkedHeading: HostPrinter = (node, { labels }) =>
  permalinked(heading(node), labels);
