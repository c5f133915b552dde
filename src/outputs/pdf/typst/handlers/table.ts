import type { Element } from 'hast';
import {
  type Diagnostic,
  exitCodes,
  type GuideError,
  refusal,
} from '../../../../base/report/diagnostic.js';
import {
  type ColumnWidths,
  columnWidths,
  longestWordOf,
  sum,
} from '../../../../document/column-widths.js';
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
import { words } from '../../../../words/words.js';
import { literal } from '../escape.js';
import { areLowRows, isLow, isShortCell } from '../heights.js';
import { inItsLanguage } from '../language.js';
import { listedText } from '../listed-text.js';
import { callNotesOnce } from '../long-notes.js';
import { measures } from '../measures.js';
import { mixed, mixedParts, paragraph } from '../mixed.js';
import { numericColumns } from '../numeric-columns.js';
import { block, type TypstState } from '../state.js';
import { roomOf } from '../table-room.js';

/** A table: caption, header rows that repeat on each page, bands, row headers, spans. */
export function table(node: Element, state: TypstState): string {
  const caption = elementIn(node, 'caption');
  const grid = tableGrid(node);
  if (grid.columns > mostColumns) throw tooWide(node, state);
  if (grid.columns === 0) return caption ? `${paragraph(caption, state)}` : '';
  const line = Number.isFinite(state.width()) ? state.width() : measures.tableLetters;
  const sizes = columnWidths(grid, line);
  if (!sizes.isReadable) state.tell(tooMany(node, grid, state));
  const key = `${state.tables.length}`;
  // The typesetter leaves headers of rows untagged: the stamp tags them, told which cells they are.
  if (!state.isRepeated()) state.tables.push(relationsOf(grid));
  const columns = `(${sizes.widths.map((width) => `${width}fr,`).join(' ')})`;
  const anchor = state.anchor(node);
  const head = caption
    ? block([anchor, state.undivided(() => captionText(caption, state))])
    : anchor || 'none';
  const loose = { lines: 0, isWhole: false };
  const isLoose = caption !== undefined && !isLow(caption);
  const room = isLoose ? loose : roomOf(grid, sizes.letters);
  const continues = room.isWhole ? undefined : continuedIn(grid, sizes);
  const first = state.isRepeated() ? undefined : grid.rows[0]?.[0];
  const look = { grid, sizes, key, first, numeric: numericColumns(grid), continues };
  const listed = state.list('tables', listedText(caption));
  const form = isLoose ? ['loose: true'] : [];
  return `data-table(${[columns, `${sizes.scale}`, `${room.lines}`, `${room.isWhole}`, head, listed, ...form, ...rows(look, state)].join(', ')})`;
}

function captionText(caption: Element, state: TypstState): string {
  return inItsLanguage(caption, block(mixedParts(caption.children, state)));
}

function tooMany(node: Element, { columns }: Grid, { file }: TypstState): Diagnostic {
  return {
    rule: 'table-size',
    severity: 'warning',
    ...placeOf(node, file),
    message: words().outputs.pdf.tableBroken(columns),
    hint: words().outputs.pdf.tableBrokenHint,
  };
}

function tooWide(node: Element, { file }: TypstState): GuideError {
  return refusal(
    {
      rule: 'table-size',
      ...placeOf(node, file),
      message: words().outputs.pdf.tableWide(mostColumns),
      hint: words().outputs.pdf.tableWideHint,
    },
    exitCodes.findings,
  );
}

/** What the cells of a table are printed by. */
interface Look {
  grid: Grid;
  sizes: ColumnWidths;
  /** Tells this table, and its header rows, apart from others: its place among them. */
  key: string;
  /** The cell whose tag says which table it stands in. */
  first: GridCell | undefined;
  /** True for each column of numbers. */
  numeric: boolean[];
  /** The cell that says on later pages that the table goes on. */
  continues: GridCell | undefined;
}

function rows(look: Look, state: TypstState): string[] {
  const { grid, sizes } = look;
  const widthOf = ({ x, colspan }: GridCell) => sum(sizes.letters.slice(x, x + colspan));
  const printed = (cells: GridCell[], print: (cell: GridCell, node: Element) => string) => {
    const whole = cells.every((each) => isShortCell(each, widthOf(each)))
      ? ['breakable: false']
      : [];
    return cells
      .map((each) => {
        const width = widthOf(each);
        const hyphenate = longestWordOf(each.node) > width ? ['hyphenate: true'] : [];
        const options = [...whole, ...hyphenate];
        return state.inWidth(width, () => cell(each, options, look, print));
      })
      .join(', ');
  };
  return runs(grid).map(({ kind, cells }) => {
    if (kind === 'data' || !areLowRows(cells, widthOf))
      return printed(cells, (_, node) => mixed(node, state));
    const level = kind === 'band' ? 'level: 2, ' : '';
    const below = () => nodesOf(grid.rows.flat().filter((each) => !cells.includes(each)));
    const isOnce = callNotesOnce(nodesOf(cells), below, state.byId);
    if (isOnce || state.isUndivided() || state.isRepeated())
      return `table.header(${level}repeat: false, ${printed(cells, (_, node) => state.undivided(() => mixed(node, state)))})`;
    return `table.header(${level}${printed(cells, (each, node) => onEachPage(node, each, look, state))})`;
  });
}

function nodesOf(cells: readonly GridCell[]): (Element | undefined)[] {
  return cells.map(({ node }) => node);
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

/** A cell, with what `print` makes of its node. */
function cell(
  each: GridCell,
  options: string[],
  look: Look,
  print: (cell: GridCell, node: Element) => string,
): string {
  const { node, kind, x, colspan, rowspan } = each;
  const spans = [
    ...(colspan > 1 ? [`colspan: ${colspan}`] : []),
    ...(rowspan > 1 ? [`rowspan: ${rowspan}`] : []),
    ...options,
    ...(node ? alignment(node, colspan === 1 && look.numeric[x] === true) : []),
  ];
  const body = node ? print(each, node) : '[]';
  const marked = each === look.first ? `table-mark(${literal(look.key)}, ${body})` : body;
  return `${kind}-cell(${[...spans, marked].join(', ')})`;
}

/** The narrowest header with room to say that its table goes on. */
const continuedLetters = 9;

/** The first header with room to say that its table goes on; undefined for a table that stands on one page. */
function continuedIn({ rows }: Grid, { letters }: ColumnWidths): GridCell | undefined {
  return rows[0]?.find(
    ({ kind, node, x, colspan }) =>
      kind === 'head' && node && sum(letters.slice(x, x + colspan)) >= continuedLetters,
  );
}

/** What a cell holds that pages repeat: links, anchors and notes are in the first of them alone. */
function onEachPage(node: Element, cell: GridCell, look: Look, state: TypstState): string {
  const print = () => state.undivided(() => mixed(node, state));
  const body = print();
  const again = state.repeated(print);
  const continues = cell === look.continues;
  if (again === body && !continues) return body;
  const later = continues ? `continued(${again})` : again;
  return `first-then(${literal(`${look.key}.${cell.x}.${cell.y}`)}, ${body}, ${later})`;
}

/** As its author says; numbers stand one above the other. */
function alignment(node: Element, isNumeric: boolean): string[] {
  const align = textProperty(node, 'align');
  if (align === 'center' || classesOf(node).includes('text-align--center'))
    return ['align: center + horizon'];
  return align === 'right' || (isNumeric && align === undefined) ? ['align: right + top'] : [];
}
