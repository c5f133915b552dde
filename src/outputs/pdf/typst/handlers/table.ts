import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { exitCodes, type GuideError, refusal } from '../../../../base/report/diagnostic.js';
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
import { type ColumnWidths, columnWidths } from '../column-widths.js';
import { literal } from '../escape.js';
import { inItsLanguage } from '../language.js';
import { mixed, mixedParts, paragraph } from '../mixed.js';
import { block, type TypstState } from '../state.js';

/** A table: caption, header rows that repeat on each page, bands, row headers, spans. */
export function table(node: Element, state: TypstState): string {
  const caption = elementIn(node, 'caption');
  const grid = tableGrid(node);
  if (grid.columns > mostColumns) throw tooWide(node, state);
  if (grid.columns === 0) return caption ? `${paragraph(caption, state)}` : '';
  const key = `${state.tables.length + 1}`;
  // The typesetter leaves headers of rows untagged: the stamp tags them, told which cells they are.
  if (!state.isRepeated()) state.tables.push(relationsOf(grid));
  const sizes = columnWidths(grid, state.width());
  const { widths, wordsFit, scale } = sizes;
  const columns = `(${widths.map((width) => `${width}fr,`).join(' ')})`;
  const anchor = state.anchor(node);
  const head = caption
    ? block([anchor, inItsLanguage(caption, block(mixedParts(caption.children, state)))])
    : anchor || 'none';
  return `data-table(${[columns, `${scale}`, `${!wordsFit}`, head, state.list('tables', caption), ...rows(grid, sizes, key, state)].join(', ')})`;
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

/** @param key tells this table's header rows apart from those of others. */
function rows(grid: Grid, sizes: ColumnWidths, key: string, state: TypstState): string[] {
  const printed = (cells: GridCell[]) => {
    const whole = cells.every(isShort) ? ['breakable: false'] : [];
    return cells
      .map((each) => {
        const hyphenate = each.kind === 'head' && !sizes.headersFit ? ['hyphenate: true'] : [];
        const letters = sizes.letters.slice(each.x, each.x + each.colspan);
        const width = letters.reduce((sum, one) => sum + one, 0);
        return state.inWidth(width, () => cell(each, [...whole, ...hyphenate], key, state));
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

function cell(
  { node, kind, x, y, colspan, rowspan }: GridCell,
  options: string[],
  key: string,
  state: TypstState,
): string {
  const spans = [
    ...(colspan > 1 ? [`colspan: ${colspan}`] : []),
    ...(rowspan > 1 ? [`rowspan: ${rowspan}`] : []),
    ...options,
    ...(node ? alignment(node) : []),
  ];
  const isRepeated = kind === 'head' || kind === 'band';
  const body = node ? content(node, isRepeated ? `${key}.${x}.${y}` : undefined, state) : '[]';
  return `${kind}-cell(${[...spans, body].join(', ')})`;
}

/** What a cell holds. With a key, pages repeat it: links, anchors and notes are in the first of them alone. */
function content(node: Element, key: string | undefined, state: TypstState): string {
  const print = () => mixed(node, state);
  const body = print();
  if (key === undefined || state.isRepeated()) return body;
  const again = state.repeated(print);
  return again === body ? body : `first-then(${literal(key)}, ${body}, ${again})`;
}

function alignment(node: Element): string[] {
  const align = textProperty(node, 'align');
  if (align === 'center' || classesOf(node).includes('text-align--center'))
    return ['align: center + horizon'];
  return align === 'right' ? ['align: right + top'] : [];
}
