import { toHtml } from 'hast-util-to-html';
import type { BlockContent, PhrasingContent, RootContent, Table, TableCell } from 'mdast';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { textOfRuns, type WordCell, type WordTable } from './word-document.js';

/** A cell with its content in Markdown's tree. */
interface Cell {
  source: WordCell;
  content: RootContent[];
  /** All its words are bold: it heads what it stands above or beside. */
  isBold: boolean;
}

/** What a table is converted with. */
export interface TableSettings {
  caption: string;
  id: string | undefined;
  contentOf: (cell: WordCell) => RootContent[];
}

/** A table as Markdown's, or as HTML where cells are merged or hold blocks. */
export function tableOf({ rows, headerRows }: WordTable, settings: TableSettings): RootContent[] {
  const cells = rows.map((row) =>
    row.map(
      (source): Cell => ({ source, content: settings.contentOf(source), isBold: isBold(source) }),
    ),
  );
  const isHeaded = cells.length > 1 && cells[0]?.every(({ isBold }) => isBold);
  const heads = headerRows || (isHeaded ? 1 : 0);
  const isPlain =
    heads <= 1 &&
    cells.length > 1 &&
    cells.every((row) => row.length === cells[0]?.length && row.every(isPlainCell));
  return isPlain ? plainTable(cells, settings) : htmlTable(cells, heads, settings);
}

function isBold({ blocks }: WordCell): boolean {
  const runs = blocks.flatMap((block) => (block.type === 'paragraph' ? block.runs : []));
  return (
    textOfRuns(runs).trim() !== '' &&
    runs.every(
      (run) => run.type !== 'text' || run.value.trim() === '' || run.marks.includes('strong'),
    )
  );
}

function isPlainCell({ source, content }: Cell): boolean {
  return (
    source.colspan === 1 &&
    source.rowspan === 1 &&
    content.length <= 1 &&
    content.every(({ type }) => type === 'paragraph')
  );
}

function plainTable(cells: readonly Cell[][], { caption, id }: TableSettings): RootContent[] {
  const table: Table = {
    type: 'table',
    children: cells.map((row, y) => ({
      type: 'tableRow',
      children: row.map(({ content }): TableCell => {
        const [paragraph] = content;
        const children = paragraph?.type === 'paragraph' ? paragraph.children : [];
        return { type: 'tableCell', children: inOneLine(y === 0 ? unbold(children) : children) };
      }),
    })),
  };
  const anchor = id === undefined ? '' : ` {#${id}}`;
  const above: RootContent[] = caption
    ? [
        {
          type: 'paragraph',
          children: [
            { type: 'text', value: `Table: ${caption}` },
            { type: 'html', value: anchor },
          ],
        },
      ]
    : anchored(id);
  return [...above, table];
}

/** An anchor in a paragraph of its own, before what has no place for one. */
function anchored(id: string | undefined): RootContent[] {
  if (id === undefined) return [];
  return [{ type: 'paragraph', children: [{ type: 'html', value: `<a id="${id}"></a>` }] }];
}

function inOneLine(children: readonly PhrasingContent[]): PhrasingContent[] {
  return children.map((child) =>
    child.type === 'break' ? { type: 'html', value: '<br>' } : child,
  );
}

/** Headers are bold by themselves. */
export function unbold(children: readonly PhrasingContent[]): PhrasingContent[] {
  return children.flatMap((child) => (child.type === 'strong' ? child.children : [child]));
}

/** A row a line, a cell a line, for those who go on writing. Cells that call notes hold Markdown, between empty lines. */
function htmlTable(
  cells: readonly Cell[][],
  heads: number,
  { caption, id }: TableSettings,
): RootContent[] {
  const nodes: RootContent[] = [];
  let lines: string[] = [id === undefined ? '<table>' : `<table id="${id}">`];
  const flush = () => nodes.push({ type: 'html', value: lines.splice(0).join('\n') });
  if (caption) lines.push(`<caption>${toHtml({ type: 'text', value: caption })}</caption>`);
  const isRowHead = headsRows(cells, heads);
  cells.forEach((row, y) => {
    if (y === 0 && heads > 0) lines.push('<thead>');
    if (y === heads) lines.push(heads > 0 ? '</thead>\n<tbody>' : '<tbody>');
    lines.push('<tr>');
    for (const cell of row) {
      const [open, close] = tagsOf(cell, y < heads, isRowHead(cell));
      const isHead = close === '</th>';
      const content = isHead ? unboldBlocks(cell.content) : cell.content;
      if (!hasNote(content)) {
        lines.push(`${open}${htmlOf(content)}${close}`);
        continue;
      }
      lines.push(open);
      flush();
      nodes.push(...content);
      lines = [close];
    }
    lines.push('</tr>');
  });
  lines.push(heads >= cells.length ? '</thead>' : '</tbody>', '</table>');
  flush();
  return nodes;
}

/** A first column that is bold throughout heads its rows. */
function headsRows(cells: readonly Cell[][], heads: number): (cell: Cell) => boolean {
  const columns = cells[0]?.reduce((sum, { source }) => sum + source.colspan, 0) ?? 0;
  const covered = new Set<number>();
  const firsts = cells.slice(heads).flatMap((row, y): Cell[] => {
    if (covered.has(y) || !row[0]) return [];
    for (let down = 1; down < row[0].source.rowspan; down += 1) covered.add(y + down);
    return [row[0]];
  });
  const isBoldColumn = columns > 1 && firsts.length > 0 && firsts.every(({ isBold }) => isBold);
  const set = new Set(isBoldColumn ? firsts : []);
  return (cell) => set.has(cell);
}

function tagsOf({ source }: Cell, isColumnHead: boolean, isRowHead: boolean): [string, string] {
  const { colspan, rowspan } = source;
  const name = isColumnHead || isRowHead ? 'th' : 'td';
  const over = isColumnHead ? (['col', colspan] as const) : (['row', rowspan] as const);
  const spans = [
    colspan > 1 ? ` colspan="${colspan}"` : '',
    rowspan > 1 ? ` rowspan="${rowspan}"` : '',
    name === 'th' ? ` scope="${over[0]}${over[1] > 1 ? 'group' : ''}"` : '',
  ];
  return [`<${name}${spans.join('')}>`, `</${name}>`];
}

function unboldBlocks(content: RootContent[]): RootContent[] {
  return content.map((node) =>
    node.type === 'paragraph' ? { ...node, children: unbold(node.children) } : node,
  );
}

function hasNote(content: readonly RootContent[]): boolean {
  let found = false;
  visit({ type: 'root', children: [...content] }, 'footnoteReference', () => {
    found = true;
  });
  return found;
}

const toHast = unified().use(remarkRehype, { allowDangerousHtml: true });

/** The content of a cell; a paragraph alone needs no mark of its own. */
function htmlOf(content: RootContent[]): string {
  const [only] = content;
  const nodes = content.length === 1 && only?.type === 'paragraph' ? only.children : content;
  const tree = toHast.runSync({ type: 'root', children: nodes as BlockContent[] });
  // An empty line would end the HTML.
  return toHtml(tree, { allowDangerousHtml: true })
    .replace(/\n+/g, nodes === content ? '\n' : ' ')
    .trim();
}
