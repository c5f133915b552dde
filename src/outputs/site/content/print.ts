import type { Element, ElementContent, Nodes } from 'hast';
import { cell } from './cell.js';
import { checkbox } from './checkbox.js';
import { clause } from './clause.js';
import type { ContentContext, ElementPrinter } from './context.js';
import { heading } from './heading.js';
import { image } from './image.js';
import { link } from './link.js';
import { nav } from './nav.js';
import { section } from './section.js';
import { span } from './span.js';
import { table } from './table.js';

const printers: Readonly<Record<string, ElementPrinter>> = {
  a: link,
  div: clause,
  h2: heading,
  h3: heading,
  h4: heading,
  h5: heading,
  h6: heading,
  img: image,
  input: checkbox,
  nav,
  section,
  span,
  table,
  td: cell,
  th: cell,
};

/** Pieces of a chapter as a page shows them. The chapter's tree is left as it is. */
export function printContent(nodes: readonly Nodes[], context: ContentContext): ElementContent[] {
  return printElements(nodes, context, printers);
}

/** Copies of nodes, each element made by the printer of its name once those within it are. */
export function printElements<Context>(
  nodes: readonly Nodes[],
  context: Context,
  printers: Readonly<Record<string, ElementPrinter<Context>>>,
): ElementContent[] {
  const visit = (node: Nodes, parents: readonly Element[]): ElementContent => {
    if (node.type !== 'element') return node as ElementContent;
    const children = node.children.map((child) => visit(child, [...parents, node]));
    const changed = children.some((child, index) => child !== node.children[index]);
    const print = printers[node.tagName];
    const copy = changed ? { ...node, children } : node;
    return print ? print(copy, context, parents) : copy;
  };
  return nodes.map((node) => visit(node, []));
}
