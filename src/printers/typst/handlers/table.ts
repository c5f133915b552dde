import type { Element } from 'hast';
import { classesOf, textProperty } from '../../../document/data.js';
import { block, type TypstState } from '../state.js';
import { columnWidths, type Grid, type GridCell, tableGrid } from '../table-grid.js';

/** A table: caption, header rows that repeat on each page, bands, row headers, spans. */
export function table(node: Element, state: TypstState): string {
  const caption = node.children.find(
    (child): child is Element => child.type === 'element' && child.tagName === 'caption',
  );
  const grid = tableGrid(node);
  if (grid.columns === 0) return caption ? `par(${state.all(caption)})` : '';
  const columns = `(${columnWidths(grid)
    .map((width) => `${width}fr,`)
    .join(' ')})`;
  const anchor = state.anchor(node);
  const head = caption ? block([anchor, ...caption.children.map(state.one)]) : anchor || 'none';
  return `data-table(${[columns, head, ...rows(grid, state)].join(', ')})`;
}

function rows(grid: Grid, state: TypstState): string[] {
  const header = grid.rows.slice(0, grid.headerRows);
  const body = grid.rows.slice(grid.headerRows);
  const printed: string[] = [];
  if (header.length > 0) {
    printed.push(
      `table.header(${header
        .flat()
        .map((each) => cell(each, 'head', state))
        .join(', ')})`,
    );
  }
  let covered = 0;
  for (const row of body) {
    const isBand =
      covered === 0 && row.length === 1 && row[0]?.node?.tagName === 'th' && row[0].rowspan === 1;
    if (isBand)
      printed.push(
        `table.header(level: 2, ${row.map((each) => cell(each, 'band', state)).join(', ')})`,
      );
    else
      printed.push(
        ...row.map((each) => cell(each, each.node?.tagName === 'th' ? 'row-head' : 'data', state)),
      );
    covered = Math.max(covered - 1, ...row.map(({ rowspan }) => rowspan - 1), 0);
  }
  return printed.filter((each) => each !== '');
}

type CellKind = 'head' | 'band' | 'row-head' | 'data';

function cell({ node, colspan, rowspan }: GridCell, kind: CellKind, state: TypstState): string {
  const body = node ? block([state.anchor(node), ...node.children.map(state.one)]) : '[]';
  const spans = [
    ...(colspan > 1 ? [`colspan: ${colspan}`] : []),
    ...(rowspan > 1 ? [`rowspan: ${rowspan}`] : []),
    ...(node && isCentred(node) ? ['align: center + horizon'] : []),
  ];
  return `${kind}-cell(${[...spans, body].join(', ')})`;
}

function isCentred(node: Element): boolean {
  return textProperty(node, 'align') === 'center' || classesOf(node).includes('text-align--center');
}
