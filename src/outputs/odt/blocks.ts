import type { Element, Nodes } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { ElementContent, Element as XmlElement } from 'xast';
import { x } from 'xastscript';
import { isBlock } from '../../document/elements.js';
import { isSourcedQuotation, quotationWithSource } from '../../document/quotation.js';
import { elementsIn, hasClass, isBlank, isHeading, levelOf } from '../../document/shape.js';
import { type GridCell, tableGrid } from '../../document/table-grid.js';
import { titleText } from '../../document/title-text.js';
import { asWritten } from './as-written.js';
import { odtColumns } from './columns.js';
import { type OdtContext, type OutlineLevel, pasted } from './context.js';
import { odtFormulaLine } from './formula.js';
import { listsOf } from './lists.js';
import { inLanguageOf, odtBookmark, odtRuns } from './runs.js';

/** The named styles of paragraphs. */
export type ParagraphStyle =
  | 'Text_20_body'
  | 'Title'
  | `Heading_20_${OutlineLevel}`
  | 'Term'
  | 'Definition'
  | 'Quotations'
  | 'Box_20_Title'
  | 'Caption'
  | 'Footnote'
  | `Contents_20_${1 | 2 | 3}`
  | 'Horizontal_20_Line'
  | 'Preformatted_20_Text'
  | 'Table_20_Heading'
  | 'Table_20_Contents';

export function odtParagraph(style: ParagraphStyle, content: ElementContent[]): XmlElement {
  return x('text:p', { 'text:style-name': style }, content);
}

export function odtHeading(level: OutlineLevel, content: ElementContent[]): XmlElement {
  const style: ParagraphStyle = `Heading_20_${level}`;
  return x('text:h', { 'text:style-name': style, 'text:outline-level': level }, content);
}

/**
 * Blocks as paragraphs, lists and tables.
 * @param style of paragraphs that stand in none of their own.
 */
export function odtBlocks(
  nodes: readonly Nodes[],
  style: ParagraphStyle = 'Text_20_body',
  context: OdtContext = pasted,
): XmlElement[] {
  const blocks: XmlElement[] = [];
  let line: Nodes[] = [];
  const flush = () => {
    if (!line.every(isBlank)) blocks.push(odtParagraph(style, odtRuns(line, context)));
    line = [];
  };
  for (const node of nodes) {
    if (!isBlock(node)) line.push(node);
    else {
      flush();
      blocks.push(...odtBlock(node, style, context));
    }
  }
  flush();
  return blocks;
}

/** @param style of the paragraphs around the element. */
type Handler = (node: Element, style: ParagraphStyle, context: OdtContext) => XmlElement[];

/** The elements that are more than the blocks in them. */
const handlers: Readonly<Record<string, Handler>> = {
  p: (node, style, context) => [
    paragraphOf(node, isBoxTitle(node) ? 'Box_20_Title' : style, context),
  ],
  dt: (node, _, context) => [paragraphOf(node, 'Term', context)],
  dd: inStyle('Definition'),
  blockquote: inStyle('Quotations'),
  figcaption: inStyle('Caption'),
  figure: (node, style, context) =>
    isSourcedQuotation(node)
      ? odtBlocks([quotationWithSource(node)], style, context)
      : inside(node, style, context),
  summary: inStyle('Term'),
  hr: (_, _style, { isPasted }) => (isPasted ? [] : [odtParagraph('Horizontal_20_Line', [])]),
  pre: (node) => {
    const formula = odtFormulaLine(node);
    return formula
      ? [odtParagraph('Text_20_body', formula)]
      : [odtParagraph('Preformatted_20_Text', asWritten(textOf(node)))];
  },
  ul: list,
  ol: list,
  table,
  div,
  aside: div,
  section: (node, style, context) =>
    node.properties.dataFootnotes === undefined || context.isPasted
      ? odtBlocks(node.children as Nodes[], style, context)
      : [],
};

function odtBlock(node: Element, style: ParagraphStyle, outer: OdtContext): XmlElement[] {
  const context = inLanguageOf(node, outer);
  const blocks = isHeading(node)
    ? [odtHeading(context.outlineLevel(levelOf(node)), odtRuns(node.children as Nodes[], context))]
    : (handlers[node.tagName] ?? inside)(node, style, context);
  return withBookmark(blocks, odtBookmark(node, context));
}

function inside(node: Element, style: ParagraphStyle, context: OdtContext): XmlElement[] {
  return odtBlocks(node.children as Nodes[], style, context);
}

/** Of a text to be pasted, paragraphs stay in the style of those around them. */
function inStyle(own: ParagraphStyle): Handler {
  return (node, style, context) => inside(node, context.isPasted ? style : own, context);
}

function paragraphOf(node: Element, style: ParagraphStyle, context: OdtContext): XmlElement {
  return odtParagraph(style, odtRuns(node.children as Nodes[], context));
}

/** An anchor stands in the first paragraph of what it names. */
function withBookmark(blocks: XmlElement[], bookmark: ElementContent[]): XmlElement[] {
  const first = bookmark.length > 0 ? firstParagraph(blocks) : undefined;
  first?.children.unshift(...bookmark);
  return blocks;
}

function firstParagraph(nodes: readonly ElementContent[]): XmlElement | undefined {
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    if (node.name === 'text:p' || node.name === 'text:h') return node;
    const found = firstParagraph(node.children as ElementContent[]);
    if (found) return found;
  }
  return undefined;
}

const boxes = ['guide-box', 'guide-clause', 'fr-highlight', 'fr-callout', 'fr-alert', 'fr-summary'];

function isBoxTitle(node: Element): boolean {
  return hasClass(node, 'guide-box__title');
}

/** A box is a section, named by its title; any other division its contents. */
function div(node: Element, style: ParagraphStyle, context: OdtContext): XmlElement[] {
  const blocks = inside(node, style, context);
  if (context.isPasted || blocks.length === 0 || !boxes.some((name) => hasClass(node, name)))
    return blocks;
  context.printed.boxes += 1;
  const [title] = elementsIn(node);
  const named = title ? titleText(title).trim() : '';
  const name = `${context.printed.boxes}. ${named}`.slice(0, 80);
  return [x('text:section', { 'text:style-name': 'Box', 'text:name': name }, blocks)];
}

function list(node: Element, _: ParagraphStyle, context: OdtContext): XmlElement[] {
  const items = elementsIn(node).map((item) => ({
    value: item.properties.value,
    blocks: withBookmark(
      odtBlocks(item.children as Nodes[], 'Text_20_body', inLanguageOf(item, context)),
      odtBookmark(item, context),
    ),
  }));
  return listsOf(node.tagName === 'ol' ? 'Numbers' : 'Bullets', node.properties.start, items);
}

function table(node: Element, _: ParagraphStyle, context: OdtContext): XmlElement[] {
  const grid = tableGrid(node);
  const rows = grid.rows.map((cells, y) => {
    const places = Array.from({ length: grid.columns }, (_, column) => {
      const own = cells.find((cell) => cell.x === column);
      return own ? tableCell(own, context) : x('table:covered-table-cell');
    });
    return { y, row: x('table:table-row', places) };
  });
  const heads = rows.filter(({ y }) => y < grid.headerRows).map(({ row }) => row);
  const caption = elementsIn(node, 'caption').flatMap(({ children }) =>
    odtParagraph('Caption', odtRuns(children as Nodes[], context)),
  );
  const body = rows.filter(({ y }) => y >= grid.headerRows).map(({ row }) => row);
  return [
    ...caption,
    x('table:table', { 'table:style-name': 'Grid' }, [
      ...odtColumns(grid),
      ...(heads.length > 0 ? [x('table:table-header-rows', heads)] : []),
      ...body,
    ]),
    odtParagraph('Text_20_body', []),
  ];
}

function tableCell({ node, kind, colspan, rowspan }: GridCell, context: OdtContext): XmlElement {
  const style = kind === 'data' ? 'Table_20_Contents' : 'Table_20_Heading';
  const blocks = node
    ? odtBlocks(node.children as Nodes[], style, inLanguageOf(node, context))
    : [];
  const spans =
    colspan > 1 || rowspan > 1
      ? { 'table:number-columns-spanned': colspan, 'table:number-rows-spanned': rowspan }
      : {};
  return x(
    'table:table-cell',
    { 'table:style-name': 'Cell', ...spans },
    blocks.length > 0 ? blocks : [odtParagraph(style, [])],
  );
}
