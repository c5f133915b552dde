import type { Element, Nodes } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { ElementContent, Element as XmlElement } from 'xast';
import { x } from 'xastscript';
import { isBlock } from '../../document/elements.js';
import { elementsIn, isBlank, isHeading, levelOf } from '../../document/shape.js';
import { type GridCell, tableGrid } from '../../document/table-grid.js';
import { odtRuns } from './runs.js';

/** The named styles of paragraphs. */
export type ParagraphStyle =
  | 'Text_20_body'
  | 'Title'
  | 'Heading_20_1'
  | 'Heading_20_2'
  | 'Heading_20_3'
  | 'Term'
  | 'Caption'
  | 'Preformatted_20_Text'
  | 'Table_20_Heading'
  | 'Table_20_Contents';

export function odtParagraph(style: ParagraphStyle, content: ElementContent[]): XmlElement {
  return x('text:p', { 'text:style-name': style }, content);
}

/** @param level of the outline, from 1 to 3. */
export function odtHeading(level: 1 | 2 | 3, content: ElementContent[]): XmlElement {
  const style: ParagraphStyle = `Heading_20_${level}`;
  return x('text:h', { 'text:style-name': style, 'text:outline-level': level }, content);
}

/** Blocks of a clause as paragraphs, lists and tables. @param style of paragraphs that stand in none of their own. */
export function odtBlocks(
  nodes: readonly Nodes[],
  style: ParagraphStyle = 'Text_20_body',
): XmlElement[] {
  const blocks: XmlElement[] = [];
  let line: Nodes[] = [];
  const flush = () => {
    if (!line.every(isBlank)) blocks.push(odtParagraph(style, odtRuns(line)));
    line = [];
  };
  for (const node of nodes) {
    if (!isBlock(node)) line.push(node);
    else {
      flush();
      blocks.push(...odtBlock(node, style));
    }
  }
  flush();
  return blocks;
}

function odtBlock(node: Element, style: ParagraphStyle): XmlElement[] {
  const children = node.children as Nodes[];
  if (isHeading(node)) return [odtHeading(levelOf(node) < 3 ? 2 : 3, odtRuns(children))];
  switch (node.tagName) {
    case 'p':
      return [odtParagraph(style, odtRuns(children))];
    case 'dt':
      return [odtParagraph('Term', odtRuns(children))];
    case 'pre':
      return [odtParagraph('Preformatted_20_Text', asWritten(textOf(node)))];
    case 'ul':
    case 'ol':
      return [list(node)];
    case 'table':
      return table(node);
    default:
      return odtBlocks(children, style);
  }
}

/** Code with its lines and its spaces. */
function asWritten(text: string): ElementContent[] {
  return text
    .replace(/\n$/, '')
    .split(/(\n| +)/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      if (piece === '\n') return x('text:line-break');
      if (piece.trim() !== '') return { type: 'text', value: piece };
      return x('text:s', { 'text:c': piece.length });
    });
}

function list(node: Element): XmlElement {
  const name = node.tagName === 'ol' ? 'Numbers' : 'Bullets';
  const start = Number(node.properties.start ?? 1);
  return x(
    'text:list',
    { 'text:style-name': name },
    elementsIn(node).map((item, index) =>
      x(
        'text:list-item',
        index === 0 && start !== 1 ? { 'text:start-value': start } : {},
        odtBlocks(item.children as Nodes[]),
      ),
    ),
  );
}

function table(node: Element): XmlElement[] {
  const grid = tableGrid(node);
  const rows = grid.rows.map((cells, y) => {
    const places = Array.from({ length: grid.columns }, (_, column) => {
      const own = cells.find((cell) => cell.x === column);
      return own ? tableCell(own) : x('table:covered-table-cell');
    });
    return { y, row: x('table:table-row', places) };
  });
  const heads = rows.filter(({ y }) => y < grid.headerRows).map(({ row }) => row);
  const caption = elementsIn(node, 'caption').flatMap(({ children }) =>
    odtParagraph('Caption', odtRuns(children as Nodes[])),
  );
  const body = rows.filter(({ y }) => y >= grid.headerRows).map(({ row }) => row);
  return [
    ...caption,
    x('table:table', { 'table:style-name': 'Grid' }, [
      x('table:table-column', { 'table:number-columns-repeated': grid.columns }),
      ...(heads.length > 0 ? [x('table:table-header-rows', heads)] : []),
      ...body,
    ]),
    odtParagraph('Text_20_body', []),
  ];
}

function tableCell({ node, kind, colspan, rowspan }: GridCell): XmlElement {
  const style = kind === 'data' ? 'Table_20_Contents' : 'Table_20_Heading';
  const blocks = node ? odtBlocks(node.children as Nodes[], style) : [];
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
