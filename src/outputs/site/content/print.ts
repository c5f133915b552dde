import type { ElementContent, Nodes } from 'hast';
import type { Chapter } from '../../../document/book.js';
import { cell } from '../../content/cell.js';
import { checkbox } from '../../content/checkbox.js';
import type { ContentContext, ElementPrinter } from '../../content/context.js';
import { formula, formulaBlock } from '../../content/formula.js';
import { nav } from '../../content/nav.js';
import { printElements } from '../../content/print-elements.js';
import { section } from '../../content/section.js';
import { span } from '../../content/span.js';
import { clause } from './clause.js';
import { figure } from './figure.js';
import { heading } from './heading.js';
import { image } from './image.js';
import { link } from './link.js';
import { withPlayer } from './player.js';
import { keptInSight, table } from './table.js';

const printers: Readonly<Record<string, ElementPrinter>> = {
  a: link,
  code: formula,
  div: (node, context, parents) => withPlayer(clause(node, context, parents), context),
  figure,
  h2: heading,
  h3: heading,
  h4: heading,
  h5: heading,
  h6: heading,
  img: image,
  input: checkbox,
  nav,
  // Long lines scroll, by keyboard too.
  pre: (node) => formulaBlock(node) ?? { ...node, properties: { ...node.properties, tabIndex: 0 } },
  section,
  span,
  table,
  td: cell,
  th: (node) => keptInSight(cell(node)),
};

/** Pieces of a chapter as a page shows them. The chapter's tree is left as it is. */
export function printContent(nodes: readonly Nodes[], context: ContentContext): ElementContent[] {
  return printElements(nodes, context, printers);
}

/** What the heading of a chapter's title holds, as a page shows it. */
export function printTitle(
  { heading, title }: Pick<Chapter, 'heading' | 'title'>,
  context: ContentContext,
): ElementContent[] {
  return heading ? printContent(heading as Nodes[], context) : [{ type: 'text', value: title }];
}
