import { Paragraph, Table, TableCell, TableRow, WidthType } from 'docx';
import type { Element, Nodes } from 'hast';
import { isBlock } from '../../document/elements.js';
import { elementsIn } from '../../document/shape.js';
import { runsOf } from './runs.js';

/** How many numbered lists were printed: each begins at 1. */
interface Numbered {
  lists: number;
}

/** Where a block stands in lists. */
interface Place {
  level: number;
  list: { reference: string; instance: number } | undefined;
}

const outside: Place = { level: -1, list: undefined };

/** Blocks of a clause as paragraphs and tables. */
export function blocksOf(
  nodes: readonly Nodes[],
  numbered: Numbered,
  place: Place = outside,
): (Paragraph | Table)[] {
  const blocks: (Paragraph | Table)[] = [];
  let line: Nodes[] = [];
  let { list } = place;
  const flush = () => {
    if (line.some((node) => node.type !== 'text' || node.value.trim() !== '')) {
      blocks.push(paragraph(line, { ...place, list }));
      list = undefined;
    }
    line = [];
  };
  for (const node of nodes) {
    if (!isBlock(node)) {
      line.push(node);
      continue;
    }
    flush();
    blocks.push(...block(node, numbered, { ...place, list }));
    list = undefined;
  }
  flush();
  return blocks;
}

function block(node: Element, numbered: Numbered, place: Place): (Paragraph | Table)[] {
  const children = node.children as Nodes[];
  switch (node.tagName) {
    case 'p':
    case 'dt':
      return [paragraph(children, place)];
    case 'ul':
    case 'ol': {
      if (node.tagName === 'ol') numbered.lists += 1;
      const reference = node.tagName === 'ol' ? 'numbers' : 'bullets';
      const list = { reference, instance: numbered.lists };
      return elementsIn(node).flatMap((item) =>
        blocksOf(item.children as Nodes[], numbered, { level: place.level + 1, list }),
      );
    }
    case 'table':
      return [table(node, numbered)];
    default:
      return blocksOf(children, numbered, place);
  }
}

function paragraph(nodes: readonly Nodes[], { level, list }: Place): Paragraph {
  const children = runsOf(nodes);
  if (list) return new Paragraph({ children, numbering: { ...list, level } });
  return level < 0
    ? new Paragraph({ children })
    : new Paragraph({ children, indent: { left: 567 * (level + 1) } });
}

function table(node: Element, numbered: Numbered): Table {
  const rows = elementsIn(node).flatMap((part) =>
    part.tagName === 'tr'
      ? [{ row: part, head: false }]
      : elementsIn(part)
          .filter(({ tagName }) => tagName === 'tr')
          .map((row) => ({ row, head: part.tagName === 'thead' })),
  );
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      ({ row, head }) =>
        new TableRow({
          tableHeader: head,
          children: elementsIn(row).map(
            (cell) =>
              new TableCell({
                columnSpan: Number(cell.properties.colSpan ?? 1),
                rowSpan: Number(cell.properties.rowSpan ?? 1),
                children: filled(blocksOf(cellContent(cell), numbered)),
              }),
          ),
        }),
    ),
  });
}

/** A header cell without blocks is set in bold. */
function cellContent(cell: Element): Nodes[] {
  const children = cell.children as Nodes[];
  const hasBlocks = cell.children.some(isBlock);
  if (cell.tagName !== 'th' || hasBlocks) return children;
  return [{ type: 'element', tagName: 'strong', properties: {}, children: cell.children }];
}

/** A cell without a paragraph is not valid. */
function filled(blocks: (Paragraph | Table)[]): (Paragraph | Table)[] {
  return blocks.length > 0 ? blocks : [new Paragraph('')];
}
