import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { exitCodes, GuideError } from '../../../../base/report/diagnostic.js';
import { classesOf, textProperty } from '../../../../document/data.js';
import { placeOf } from '../../../../document/place.js';
import { block, type CellKind, type TypstState } from '../state.js';
import { columnWidths, type Grid, type GridCell, mostColumns, tableGrid } from '../table-grid.js';

/** A table: caption, header rows that repeat on each page, bands, row headers, spans. */
export function table(node: Element, state: TypstState): string {
  const caption = node.children.find(
    (child): child is Element => child.type === 'element' && child.tagName === 'caption',
  );
  const grid = tableGrid(node);
  if (grid.columns > mostColumns) throw tooWide(node, state);
  if (grid.columns === 0) return caption ? `par(${state.inLine(() => state.all(caption))})` : '';
  // The typesetter leaves headers of rows untagged: the stamp tags them, told which cells they are.
  state.tables.push(
    kinded(grid)
      .flat()
      .map(({ kind }) => kind),
  );
  const { widths, wordsFit, headersFit } = columnWidths(grid);
  const columns = `(${widths.map((width) => `${width}fr,`).join(' ')})`;
  const anchor = state.anchor(node);
  const head = caption ? block([anchor, ...caption.children.map(state.one)]) : anchor || 'none';
  return `data-table(${[columns, `${!wordsFit}`, head, state.list('tables', caption), ...rows(grid, headersFit, state)].join(', ')})`;
}

function tooWide(node: Element, { file }: TypstState): GuideError {
  return new GuideError(
    {
      rule: 'table-size',
      severity: 'error',
      ...placeOf(node, file),
      message: `Unexpected width of a table, expected ${mostColumns} columns at most`,
      hint: 'split the table, or take «colspan» down to what it has',
    },
    exitCodes.findings,
  );
}

interface KindedCell extends GridCell {
  kind: CellKind;
}

/** Tells headers of columns, of the rows that follow (bands) and of their own row apart. */
function kinded(grid: Grid): KindedCell[][] {
  let covered = 0;
  return grid.rows.map((row, index) => {
    if (index < grid.headerRows) return row.map((each) => ({ ...each, kind: 'head' }));
    const isBand =
      covered === 0 && row.length === 1 && row[0]?.node?.tagName === 'th' && row[0].rowspan === 1;
    covered = Math.max(covered - 1, ...row.map(({ rowspan }) => rowspan - 1), 0);
    if (isBand) return row.map((each) => ({ ...each, kind: 'band' }));
    return row.map((each) => ({
      ...each,
      kind: each.node?.tagName === 'th' ? 'row-head' : 'data',
    }));
  });
}

function rows(grid: Grid, headersFit: boolean, state: TypstState): string[] {
  const all = kinded(grid);
  const header = all.slice(0, grid.headerRows).flat();
  const printed = (cells: KindedCell[]) => {
    const whole = cells.every(isShort) ? ['breakable: false'] : [];
    return cells
      .map((each) => {
        const hyphenate = each.kind === 'head' && !headersFit ? ['hyphenate: true'] : [];
        return cell(each, [...whole, ...hyphenate], state);
      })
      .join(', ');
  };
  return [
    ...(header.length > 0 ? [`table.header(${printed(header)})`] : []),
    ...all
      .slice(grid.headerRows)
      .map((row) =>
        row[0]?.kind === 'band' ? `table.header(level: 2, ${printed(row)})` : printed(row),
      ),
  ].filter((each) => each !== '');
}

/** Rows of short cells stay whole on a page: half a line of answers overleaf helps nobody. */
const shortCell = 400;

function isShort({ node, rowspan }: GridCell): boolean {
  return rowspan === 1 && (node === undefined || textOf(node).length <= shortCell);
}

function cell(
  { node, colspan, rowspan, kind }: KindedCell,
  options: string[],
  state: TypstState,
): string {
  const body = node ? block([state.anchor(node), ...node.children.map(state.one)]) : '[]';
  const spans = [
    ...(colspan > 1 ? [`colspan: ${colspan}`] : []),
    ...(rowspan > 1 ? [`rowspan: ${rowspan}`] : []),
    ...options,
    ...(node ? alignment(node) : []),
  ];
  return `${kind}-cell(${[...spans, body].join(', ')})`;
}

function alignment(node: Element): string[] {
  const align = textProperty(node, 'align');
  if (align === 'center' || classesOf(node).includes('text-align--center'))
    return ['align: center + horizon'];
  return align === 'right' ? ['align: right + top'] : [];
}
