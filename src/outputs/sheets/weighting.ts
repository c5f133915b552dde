import type { Labels } from '../../guide/labels.js';
import type { CellValue } from './cell-value.js';
import type { SheetCell, SheetTable } from './sheet.js';

/**
 * A table whose last column is weights: those that are no numbers are cells to fill in, what they say stands beside
 * them, and the last row sums them by a formula.
 */
export function weighted({ rows, columns, headerRows }: SheetTable, labels: Labels): SheetTable {
  const last = columns - 1;
  const isWeight = ({ x, look }: SheetCell) => x === last && (look === 'data' || look === 'fill');
  const end = rows.length > headerRows && isTotal(rows.at(-1)) ? -1 : rows.length;
  const body = rows.slice(headerRows, end);
  const weights = body.flat().filter(isWeight);
  const isTold = weights.some(({ value }) => value?.kind === 'text');
  const heads = rows
    .slice(0, headerRows)
    .map((row, y) =>
      isTold && y === 0 ? [...row, headOf(columns, headerRows, labels.asTheGuideSays)] : row,
    );
  const opened = body.map((row) =>
    row.flatMap((cell) => (isWeight(cell) ? weightCells(cell) : [cell])),
  );
  const total = totalRow(headerRows, body.length, last, sumOf(weights), labels.total);
  return {
    rows: [...heads, ...opened, total],
    columns: isTold ? columns + 1 : columns,
    headerRows,
  };
}

function isTotal(row: readonly SheetCell[] = []): boolean {
  const value = row[0]?.value;
  return value?.kind === 'text' && /^total\b/iu.test(value.text);
}

function headOf(x: number, rowspan: number, text: string): SheetCell {
  return { x, y: 0, colspan: 1, rowspan, look: 'head', value: { kind: 'text', text } };
}

/** A weight, or a cell for it with what the guide says of it beside. */
function weightCells(cell: SheetCell): SheetCell[] {
  if (cell.value?.kind !== 'text') return [cell];
  const { text } = cell.value;
  const unit = text.includes('%') ? 'percent' : 'none';
  return [
    { ...cell, look: 'fill', value: { kind: 'open', unit, decimals: 0 } },
    { ...cell, x: cell.x + 1, look: 'data' },
  ];
}

type Sum = Omit<Extract<CellValue, { kind: 'sum' }>, 'from' | 'to'>;

/** The sum as it is before anything is filled in. */
function sumOf(weights: readonly SheetCell[]): Sum {
  const numbers = weights.flatMap(({ value }) => (value?.kind === 'number' ? [value] : []));
  const isShare = weights.some(({ value }) =>
    value?.kind === 'text' ? value.text.includes('%') : isPercent(value),
  );
  const sum = numbers.reduce((total, { number }) => total + number, 0);
  return {
    kind: 'sum',
    // Tenths and hundredths are no binary fractions.
    number: Number(sum.toFixed(10)),
    unit: isShare ? 'percent' : 'none',
    decimals: Math.max(0, ...numbers.map(({ decimals }) => decimals)),
  };
}

function isPercent(value: CellValue | undefined): boolean {
  return value !== undefined && value.kind !== 'text' && value.unit === 'percent';
}

function totalRow(from: number, rows: number, x: number, sum: Sum, label: string): SheetCell[] {
  const y = from + rows;
  const cell = { y, rowspan: 1, look: 'row-head' as const };
  const said: CellValue = { kind: 'text', text: label };
  return [
    ...(x > 0 ? [{ ...cell, x: 0, colspan: x, value: said }] : []),
    { ...cell, x, colspan: 1, value: { ...sum, from, to: y - 1 } },
  ];
}
