import type { Element } from 'xast';
import { elementsOf } from '../../../../base/xml-elements.js';
import type { WordCell, WordTable } from '../word-document.js';
import type { OdtContext } from './context.js';

/** The most cells and rows that are one repeated. */
const mostRepeated = 200;

/** A table, the rows that repeat on each page first (ODF 1.3, part 3, 9). */
export function odtTable(table: Element, context: OdtContext): WordTable {
  const rows = rowsOf(table, false).flatMap(({ row, isHeader }) => {
    const count = repeated(row, 'table:number-rows-repeated');
    return Array.from({ length: count }, () => ({ isHeader, cells: cellsOf(row, context) }));
  });
  const first = rows.findIndex(({ isHeader }) => !isHeader);
  return {
    type: 'table',
    headerRows: first < 0 ? rows.length : first,
    rows: rows.map(({ cells }) => cells),
  };
}

function rowsOf(node: Element, isHeader: boolean): { row: Element; isHeader: boolean }[] {
  return elementsOf(node).flatMap((child) => {
    if (child.name === 'table:table-row') return [{ row: child, isHeader }];
    if (child.name === 'table:table-header-rows') return rowsOf(child, true);
    return /^table:table-(?:rows|row-group)$/.test(child.name) ? rowsOf(child, isHeader) : [];
  });
}

function cellsOf(row: Element, context: OdtContext): WordCell[] {
  return elementsOf(row)
    .filter(({ name }) => name === 'table:table-cell')
    .flatMap((cell) =>
      Array.from({ length: repeated(cell, 'table:number-columns-repeated') }, () => ({
        colspan: Number(cell.attributes['table:number-columns-spanned'] ?? 1),
        rowspan: Number(cell.attributes['table:number-rows-spanned'] ?? 1),
        blocks: context.blocksOf(cell.children, context),
      })),
    );
}

function repeated(node: Element, name: string): number {
  return Math.min(mostRepeated, Math.max(1, Number(node.attributes[name] ?? 1)));
}
