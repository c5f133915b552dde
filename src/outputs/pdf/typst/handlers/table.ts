import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import {
  type Diagnostic,
  exitCodes,
  type GuideError,
  refusal,
} from '../../../../base/report/diagnostic.js';
import { classesOf, textProperty } from '../../../../document/data.js';
import { placeOf } from '../../../../document/place.js';
import { elementIn } from '../../../../document/shape.js';
import {
  type Grid,
  type GridCell,
  mostColumns,
  tableGrid,
} from '../../../../document/table-grid.js';
import { relationsOf } from '../../../../document/table-headers.js';
import { type ColumnWidths, columnWidths, longestWordOf, sum } from '../column-widths.js';
import { literal } from '../escape.js';
import { inItsLanguage } from '../language.js';
import { measures } from '../measures.js';
import { mixed, mixedParts, paragraph } from '../mixed.js';
import { numericColumns } from '../numeric-columns.js';
import { block, type TypstState } from '../state.js';
import { roomOf } from '../table-room.js';

/**
 * A table: caption, header rows that repeat on each page, bands, row headers, spans. One that words don't fit turns
 * its page on its side, where it can.
 */
export function table(node: Element, state: TypstState): string {
  const caption = elementIn(node, 'caption');
  const grid = tableGrid(node);
  if (grid.columns > mostColumns) throw tooWide(node, state);
  if (grid.columns === 0) return caption ? `${paragraph(caption, state)}` : '';
  const line = Number.isFinite(state.width()) ? state.width() : measures.tableLetters;
  const sizes = columnWidths(grid, line);
  const turns = line === measures.tableLetters && state.isOutermost(node);
  if (sizes.isReadable || !turns) return data(node, grid, caption, sizes, state);
  const wide = columnWidths(grid, measures.landscapeLetters);
  return `landscape({${data(node, grid, caption, wide, state)}})`;
}

function data(
  node: Element,
  grid: Grid,
  caption: Element | undefined,
  sizes: ColumnWidths,
  state: TypstState,
): string {
  if (!sizes.isReadable) state.tell(tooMany(node, grid, state));
  const key = `${state.tables.length + 1}`;
  // The typesetter leaves headers of rows untagged: the stamp tags them, told which cells they are.
  if (!state.isRepeated()) state.tables.push(relationsOf(grid));
  const columns = `(${sizes.widths.map((width) => `${width}fr,`).join(' ')})`;
  const anchor = state.anchor(node);
  const head = caption
    ? block([anchor, inItsLanguage(caption, block(mixedParts(caption.children, state)))])
    : anchor || 'none';
  const room = roomOf(grid, sizes.letters);
  const look = { grid, sizes, key, numeric: numericColumns(grid), isWhole: room.isWhole };
  return `data-table(${[columns, `${sizes.scale}`, `${room.lines}`, `${room.isWhole}`, head, state.list('tables', caption), ...rows(look, state)].join(', ')})`;
}

function tooMany(node: Element, { columns }: Grid, { file }: TypstState): Diagnostic {
  return {
    rule: 'table-size',
    severity: 'warning',
    ...placeOf(node, file),
    message: `Unexpected width of a table of ${columns} columns, whose words are broken to fit the page`,
    hint: 'split the table in two, or take columns away',
  };
}

function tooWide(node: Element, { file }: TypstState): GuideError {
  return refusal(
    {
      rule: 'table-size',
      ...placeOf(node, file),
      message: `Unexpected width of a table, expected ${mostColumns} columns at most`,
      hint: 'split the table, or take «colspan» down to what it has',
    },
    exitCodes.findings,
  );
}

/** What the cells of a table are printed by. */
interface Look {
  grid: Grid;
  sizes: ColumnWidths;
  /** Tells this table's header rows apart from those of others. */
  key: string;
  /** True for each column of numbers. */
  numeric: boolean[];
  /** True for a table that stands on one page. */
  isWhole: boolean;
}

function rows(look: Look, state: TypstState): string[] {
  const { grid, sizes } = look;
  const printed = (cells: GridCell[]) => {
    const whole = cells.every(isShort) ? ['breakable: false'] : [];
    return cells
      .map((each) => {
        const width = sum(sizes.letters.slice(each.x, each.x + each.colspan));
        const hyphenate = longestWordOf(each.node) > width ? ['hyphenate: true'] : [];
        return state.inWidth(width, () => cell(each, [...whole, ...hyphenate], look, state));
      })
      .join(', ');
  };
  return runs(grid).map(({ kind, cells }) => {
    if (kind === 'data') return printed(cells);
    return `table.header(${kind === 'band' ? 'level: 2, ' : ''}${printed(cells)})`;
  });
}

interface Run {
  kind: 'head' | 'band' | 'data';
  cells: GridCell[];
}

/** The rows together that the typesetter takes together: header rows, bands that follow each other, a row of data. */
function runs(grid: Grid): Run[] {
  const found: Run[] = [];
  for (const cells of grid.rows) {
    const first = cells[0]?.kind;
    const kind = first === 'head' || first === 'band' ? first : 'data';
    const last = found.at(-1);
    if (last && last.kind === kind && kind !== 'data') last.cells.push(...cells);
    else found.push({ kind, cells: [...cells] });
  }
  return found;
}

/** Rows of short cells stay whole on a page: half a line of answers overleaf helps nobody. */
const shortCell = 400;

function isShort({ node, rowspan }: GridCell): boolean {
  return rowspan === 1 && (node === undefined || textOf(node).length <= shortCell);
}

function cell(each: GridCell, options: string[], look: Look, state: TypstState): string {
  const { node, kind, x, colspan, rowspan } = each;
  const spans = [
    ...(colspan > 1 ? [`colspan: ${colspan}`] : []),
    ...(rowspan > 1 ? [`rowspan: ${rowspan}`] : []),
    ...options,
    ...(node ? alignment(node, colspan === 1 && look.numeric[x] === true) : []),
  ];
  const body = node ? content(node, each, look, state) : '[]';
  return `${kind}-cell(${[...spans, body].join(', ')})`;
}

/** The narrowest header with room to say that its table goes on. */
const continuedLetters = 9;

/** What a cell holds. Pages repeat headers: links, anchors and notes are in the first of them alone. */
function content(node: Element, { kind, x, y }: GridCell, look: Look, state: TypstState): string {
  const print = () => mixed(node, state);
  const body = print();
  if ((kind !== 'head' && kind !== 'band') || state.isRepeated()) return body;
  const again = state.repeated(print);
  const saysSo = x === 0 && y === 0 && !look.isWhole && textOf(node).trim() !== '';
  const continues = saysSo && (look.sizes.letters[0] ?? 0) >= continuedLetters;
  if (again === body && !continues) return body;
  const later = continues ? `continued(${again})` : again;
  return `first-then(${literal(`${look.key}.${x}.${y}`)}, ${body}, ${later})`;
}

/** As its author says; numbers stand one above the other. */
function alignment(node: Element, isNumeric: boolean): string[] {
  const align = textProperty(node, 'align');
  if (align === 'center' || classesOf(node).includes('text-align--center'))
    return ['align: center + horizon'];
  return align === 'right' || (isNumeric && align === undefined) ? ['align: right + top'] : [];
}
