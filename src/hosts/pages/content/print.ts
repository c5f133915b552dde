import type { Element, ElementContent, Nodes } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { isBlock } from '../../../document/elements.js';
import { checkbox } from '../../../outputs/content/checkbox.js';
import { formula, formulaBlock } from '../../../outputs/content/formula.js';
import { heading } from '../../../outputs/content/heading.js';
import { nav } from '../../../outputs/content/nav.js';
import { printElements } from '../../../outputs/content/print-elements.js';
import { section } from '../../../outputs/content/section.js';
import { span } from '../../../outputs/content/span.js';
import type { Look } from '../look.js';
import { boldTitle } from './bold-title.js';
import { box } from './box.js';
import { cell } from './cell.js';
import type { HostContext, HostPrinter } from './context.js';
import { customBlock, infimaAlert } from './custom-block.js';
import { figure } from './figure.js';
import { image } from './image.js';
import { link } from './link.js';
import { permalinkedHeading } from './permalink.js';
import { table } from './table.js';

/** What is printed alike whatever the look. */
const plain: Readonly<Record<string, HostPrinter>> = {
  a: link,
  code: formula,
  div: boldTitle,
  h2: heading,
  h3: heading,
  h4: heading,
  h5: heading,
  h6: heading,
  img: image,
  input: checkbox,
  nav,
  pre: (node) => formulaBlock(node) ?? node,
  section,
  span,
  td: cell,
  th: cell,
};

const designed: typeof plain = { ...plain, div: box, figure, table };

const vitepress: typeof plain = {
  ...plain,
  div: customBlock,
  h2: permalinkedHeading,
  h3: permalinkedHeading,
  h4: permalinkedHeading,
  h5: permalinkedHeading,
  h6: permalinkedHeading,
};

const printers: Readonly<Record<Look, typeof plain>> = {
  plain,
  vitepress,
  docusaurus: { ...plain, div: infimaAlert },
  'post-2021': designed,
  'eleventy-dsfr': designed,
};

/** Pieces of a chapter in the markup of the host's design system, or in HTML that any stylesheet can dress. */
export function printForHost(nodes: readonly Nodes[], context: HostContext): ElementContent[] {
  return printElements(nodes, context, printers[context.look]);
}

/**
 * The content of a page as HTML.
 * @param nodes block elements.
 * @param attributes of the element that holds it, as HTML after its class.
 */
export function contentHtml(nodes: readonly ElementContent[], attributes = ''): string {
  return [`<div class="guide-content"${attributes}>`, blocksHtml(nodes), '</div>'].join('\n');
}

/** Blocks as HTML, each on a line of its own. */
export function blocksHtml(nodes: readonly ElementContent[]): string {
  return nodes.map((node) => toHtml(onLines(node))).join('\n');
}

/** Each block on a line of its own, where the white space says nothing: two exports are compared by line. */
function onLines(node: ElementContent): ElementContent {
  if (node.type !== 'element') return node;
  const children = node.children.map(onLines);
  if (children.length === 0 || !node.children.every(isBlock)) return { ...node, children };
  const lines = children.flatMap((child): Element['children'] => [newLine, child]);
  return { ...node, children: [...lines, newLine] };
}

const newLine = { type: 'text', value: '\n' } as const;
