import type { Element } from 'xast';
import { x } from 'xastscript';
import { sum } from '../../document/column-widths.js';
import { shareOf } from '../odt/columns.js';

/** The width of the text, in twentieths of a point: A4 with margins of an inch. */
const textWidth = 9026;

const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
const border = { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': '666666' };

/**
 * A table, its header rows repeated on each page (ECMA-376, part 1, 17.4).
 * @param contentOf the blocks of a cell.
 */
export function wordTable(table: Element, contentOf: (cell: Element) => Element[]): Element {
  const heads = within(table, 'table:table-header-rows').flatMap((part) =>
    within(part, 'table:table-row'),
  );
  const body = within(table, 'table:table-row');
  const widths = within(table, 'table:table-column').map((column) =>
    Math.floor(shareOf(column) * textWidth),
  );
  const isHeaded = body.length > 0 && body.every((row) => !beginsWithData(row));
  const rowOf = rowWriter(widths, contentOf);
  return x('w:tbl', [
    x('w:tblPr', [
      x('w:tblW', { 'w:w': 5000, 'w:type': 'pct' }),
      x(
        'w:tblBorders',
        sides.map((side) => x(`w:${side}`, border)),
      ),
      x('w:tblLook', {
        'w:val': '0000',
        'w:firstRow': heads.length > 0 ? 1 : 0,
        'w:firstColumn': isHeaded ? 1 : 0,
      }),
    ]),
    x(
      'w:tblGrid',
      widths.map((width) => x('w:gridCol', { 'w:w': width })),
    ),
    ...[...heads, ...body].map((row, y) => rowOf(row, y < heads.length)),
  ]);
}

/** True where the first cell of a row is there and heads nothing. */
function beginsWithData(row: Element): boolean {
  const [cell] = row.children;
  if (cell?.type !== 'element' || cell.name !== 'table:table-cell') return false;
  const [first] = within(cell, 'text:p');
  return first?.attributes['text:style-name'] !== 'Table_20_Heading';
}

/** Cells that go on downwards are there in each row, and say so. */
function rowWriter(widths: readonly number[], contentOf: (cell: Element) => Element[]) {
  const open = new Map<number, { rows: number; span: number }>();
  return (row: Element, isHead: boolean): Element => {
    const cells: Element[] = [];
    const places = row.children.filter((child): child is Element => child.type === 'element');
    for (let at = 0; at < places.length; ) {
      const cell = places[at];
      const above = open.get(at);
      const isCovered = cell?.name === 'table:covered-table-cell';
      if (!cell) break;
      const span = isCovered
        ? (above?.span ?? 1)
        : Number(cell.attributes['table:number-columns-spanned'] ?? 1);
      const rows = isCovered ? 0 : Number(cell.attributes['table:number-rows-spanned'] ?? 1);
      if (above && isCovered) above.rows -= 1;
      if (rows > 1) open.set(at, { rows: rows - 1, span });
      else if (!isCovered || above?.rows === 0) open.delete(at);
      const merge =
        rows > 1
          ? [x('w:vMerge', { 'w:val': 'restart' })]
          : isCovered && above
            ? [x('w:vMerge')]
            : [];
      const blocks = isCovered ? [] : contentOf(cell);
      cells.push(
        x('w:tc', [
          x('w:tcPr', [
            x('w:tcW', { 'w:w': sum(widths.slice(at, at + span)), 'w:type': 'dxa' }),
            ...(span > 1 ? [x('w:gridSpan', { 'w:val': span })] : []),
            ...merge,
          ]),
          ...blocks,
          // A cell ends in a paragraph.
          ...(blocks.at(-1)?.name === 'w:p' ? [] : [x('w:p')]),
        ]),
      );
      at += span;
    }
    return x('w:tr', [...(isHead ? [x('w:trPr', [x('w:tblHeader')])] : []), ...cells]);
  };
}

function within(node: Element, name: string): Element[] {
  return node.children.filter(
    (child): child is Element => child.type === 'element' && child.name === name,
  );
}
