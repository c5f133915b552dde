import { h } from 'hastscript';
import { expect, test } from 'vitest';
import { columnWidths } from '../../../../src/document/column-widths.js';
import { tableGrid } from '../../../../src/document/table-grid.js';
import { numericColumns } from '../../../../src/outputs/pdf/typst/numeric-columns.js';
import { roomOf } from '../../../../src/outputs/pdf/typst/table-room.js';

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
  const [short = 0, long = 0] = columnWidths(grid, 88).widths;
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
  const fits = (count: number, line: number, word = 'Observations') => {
    const { isReadable, letters } = columnWidths(cells(count, word), line);
    return [isReadable, letters.every((each) => each >= word.length)];
  };
  expect(fits(5, 88)).toEqual([true, true]);
  expect(fits(8, 88)).toEqual([false, false]);
  expect(fits(8, 137)).toEqual([true, true]);
  expect(fits(2, 88, 'anticonstitutionnellement')).toEqual([true, true]);
  expect(fits(4, 88, 'anticonstitutionnellement')).toEqual([true, false]);
});

test('columns of numbers are told from others', () => {
  const row = (...texts: string[]) =>
    h(
      'tr',
      texts.map((text) => h('td', text)),
    );
  const grid = tableGrid(
    h('table', [
      row('1 200 €', '12 %', '–', 'R. 12', '3'),
      row('98,50 €', 'none', '4.5', '12', ''),
      row('', '3 %', '−7 kWh', '13', ''),
    ]),
  );
  expect(numericColumns(grid)).toEqual([true, false, true, false, false]);
});

test('small tables stay whole, and others begin with two rows at least', () => {
  const rows = (count: number, text: string) =>
    tableGrid(
      h('table', [
        h('thead', h('tr', [h('th', 'Head')])),
        h(
          'tbody',
          Array.from({ length: count }, () => h('tr', [h('td', text)])),
        ),
      ]),
    );
  expect(roomOf(rows(2, 'word '.repeat(40)), [40]).isWhole).toBe(true);
  expect(roomOf(rows(2, 'word '.repeat(400)), [40]).isWhole).toBe(false);
  expect(roomOf(rows(20, 'word'), [40])).toEqual({ lines: 5, isWhole: false });
});
