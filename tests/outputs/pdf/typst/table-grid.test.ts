import { h } from 'hastscript';
import { expect, test } from 'vitest';
import { tableGrid } from '../../../../src/document/table-grid.js';
import { columnWidths } from '../../../../src/outputs/pdf/typst/column-widths.js';

test('spans beyond the table are clipped and gaps filled', () => {
  const grid = tableGrid(
    h('table', [
      h('tbody', [
        h('tr', [h('td', { rowSpan: 9 }, 'a'), h('td', 'b'), h('td', 'c')]),
        h('tr', [h('td', { colSpan: 1 }, 'd')]),
      ]),
    ]),
  );
  expect(grid.columns).toBe(3);
  expect(grid.rows.map((row) => row.map(({ colspan, rowspan }) => [colspan, rowspan]))).toEqual([
    [
      [1, 2],
      [1, 1],
      [1, 1],
    ],
    [
      [1, 1],
      [1, 1],
    ],
  ]);
  expect(grid.rows[1]?.[1]?.node).toBeUndefined();
});

test('prose does not starve a short column', () => {
  const grid = tableGrid(h('table', [h('tr', [h('td', 'Oui'), h('td', 'mot '.repeat(200))])]));
  const [short = 0, long = 0] = columnWidths(grid).widths;
  expect(short + long).toBeCloseTo(100, 0);
  expect(short).toBeGreaterThan(8);
  expect(long).toBeGreaterThan(short);
});

test('words are hyphenated only where the columns have no room for them', () => {
  const cells = (count: number, word: string) =>
    tableGrid(
      h('table', [
        h(
          'tr',
          Array.from({ length: count }, () => h('td', word)),
        ),
      ]),
    );
  expect(columnWidths(cells(5, 'Observations')).wordsFit).toBe(true);
  expect(columnWidths(cells(8, 'Observations')).wordsFit).toBe(false);
  expect(columnWidths(cells(2, 'anticonstitutionnellement')).wordsFit).toBe(false);
  const head = h('thead', h('tr', [h('th', 'Mot'), h('th', 'Sens')]));
  const row = h('tr', [h('td', 'anticonstitutionnellement'), h('td', 'Contre la loi')]);
  const { wordsFit, headersFit } = columnWidths(tableGrid(h('table', [head, h('tbody', row)])));
  expect([wordsFit, headersFit]).toEqual([false, true]);
});
