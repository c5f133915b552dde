import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { afterEach, expect, test } from 'vitest';
import { assembleBook } from '../../src/document/assemble.js';
import { drawChart } from '../../src/document/chart/draw-chart.js';
import { readChart } from '../../src/document/chart/read-chart.js';
import { readNumber } from '../../src/document/chart/read-number.js';
import { shownNumber, ticks } from '../../src/document/chart/ticks.js';
import { loadGuide } from '../../src/guide/load.js';
import { type Workplace, workplace } from '../helpers/guides.js';

let here: Workplace | undefined;
afterEach(() => here?.remove());

test.each([
  ['1 200 €', 'fr', 1200, '€'],
  ['1\u202f950,5', 'fr', 1950.5, ''],
  ['−12 %', 'fr', -12, '%'],
  ['1,200', 'en', 1200, ''],
  ['$1,200.50', 'en', 1200.5, '$'],
  ['3.5 kWh', 'en', 3.5, 'kWh'],
] as const)('«%s» in %s is %d', (text, lang, value, unit) => {
  expect(readNumber(text, lang)).toEqual({ value, unit });
});

test.each(['', '–', 'n.d.', 'n/a'])('«%s» is unknown', (text) => {
  expect(readNumber(text, 'fr')).toBe('missing');
});

test.each(['environ 12', '12 à 15', 'Oui', '1.2.3'])('«%s» is no number', (text) => {
  expect(readNumber(text, 'fr')).toBeUndefined();
});

const tableOf = (rows: readonly string[]): Element => {
  const [head = [], ...body] = rows.map((row) => row.split('|'));
  return h('table', [
    h(
      'thead',
      h(
        'tr',
        head.map((cell) => h('th', cell)),
      ),
    ),
    h(
      'tbody',
      body.map((row) =>
        h(
          'tr',
          row.map((cell) => h('td', cell)),
        ),
      ),
    ),
  ]);
};

const years = tableOf(['Year|Repaired|Replaced', '2020|12 %|30 %', '2021|–|25 %']);
const parts = tableOf(['Source|Share', 'Making|60', 'Use|30', 'End|10']);

function drawn(type: string, table: Element): string {
  const data = readChart(type, table, 'en');
  if ('message' in data) throw new Error(data.message);
  return new TextDecoder().decode(drawChart(data, 'en'));
}

test.each(['bars', 'barres'])('%s are as long as their values, which stand beside them', (type) => {
  const svg = drawn(type, years);
  const widths = [...svg.matchAll(/<rect[^>]* width="([\d.]+)" height="18" fill="(#\w+)"/g)];
  expect(widths.map(([, width]) => Number(width))).toEqual([
    expect.closeTo((Number(widths[1]?.[1]) * 12) / 30, 0),
    expect.any(Number),
    expect.closeTo((Number(widths[1]?.[1]) * 25) / 30, 0),
  ]);
  for (const said of ['12 %', '30 %', '25 %', '–', 'Repaired', 'Replaced', '2021'])
    expect(svg).toContain(`>${said}</text>`);
});

test('lines differ without colour: by marks and dashes, and are named where they end', () => {
  const svg = drawn('lines', years);
  expect(svg.match(/stroke-dasharray/g)).toHaveLength(1);
  expect(svg).toMatch(/>Repaired<.*>Replaced<|>Replaced<.*>Repaired</);
  expect(svg).toContain('>30%</text>');
});

test('shares are parts of one bar', () => {
  const svg = drawn('shares', parts);
  const widths = [...svg.matchAll(/<rect[^>]* width="([\d.]+)" height="54"/g)].map(([, w]) =>
    Number(w),
  );
  expect(widths[0]).toBeCloseTo(6 * (widths[2] ?? 0), 0);
  expect(svg).toContain('>60%</text>');
});

test('nothing in a drawing depends on fonts, styles or patterns of others', () => {
  for (const type of ['bars', 'lines'])
    expect(drawn(type, years)).not.toMatch(/<pattern|<style|class=|href=|NaN|Infinity/);
});

test.each([
  ['bar', years, 'Unexpected type «bar» of a chart'],
  ['shares', years, 'Unexpected number of columns in a chart, expected 1 of numbers at most'],
  ['shares', tableOf(['A|B', 'x|-1', 'y|2']), 'Unexpected «-1» in a chart, expected a number'],
  ['bars', tableOf(['A|B', 'x|many']), 'Unexpected «many» in a chart, expected a number'],
  ['bars', tableOf(['A|B', 'x|0']), 'Unexpected chart without a number other than zero'],
  [
    'bars',
    tableOf(['A|B']),
    'Unexpected table of a chart, expected a header row, then names and numbers',
  ],
])('%s: a table that can’t be drawn is told', (type, table, message) => {
  expect(readChart(type, table, 'en')).toMatchObject({ message });
});

test.each([
  [
    [0, 47],
    [0, 10, 20, 30, 40, 50],
  ],
  [
    [-3, 12],
    [-5, 0, 5, 10, 15],
  ],
  [
    [0.2, 0.9],
    [0, 0.2, 0.4, 0.6, 0.8, 1],
  ],
])('ticks around %j', (numbers, expected) => expect(ticks(numbers)).toEqual(expected));

test('numbers are written in the language of the guide', () => {
  expect(shownNumber(-12500.5, '€', 'fr')).toBe('−12\u202f500,5\u00a0€');
  expect(shownNumber(12500.5, '$', 'en')).toBe('$12,500.5');
});

async function assembled(chapter: string) {
  here = workplace();
  here.edit('partie/un.md', (text) => `${text}\n\n${chapter}\n`);
  const { guide } = await loadGuide(here.guide, here.context.world);
  const { book, diagnostics } = await assembleBook(guide, here.context.world);
  const tree = book.chapters.find(({ path }) => path === 'partie/un.md')?.tree;
  return {
    html: toHtml(tree ?? []),
    images: [...book.images.keys()].filter((path) => path.startsWith('drawings/')),
    diagnostics,
  };
}

const table = '| Année | Réparés |\n|---|---:|\n| 2020 | 12 |\n| 2021 | 25 |';

test('a chart stands before its table as a figure, which links may name', async () => {
  const chart = `:::graphique{#fig-a type=barres}\n${table}\n\nAppareils réparés.\n:::`;
  const { html, images, diagnostics } = await assembled(`${chart}\n\nVoir [](#fig-a).`);
  expect(diagnostics).toEqual([]);
  expect(images).toEqual([expect.stringMatching(/^drawings\/[0-9a-f]{12}\.svg$/)]);
  expect(html).toMatch(
    /<div class="guide-chart"><figure id="fig-a"><img src="..\/img\/drawings\/[0-9a-f]+.svg" alt="Graphique en barres\u00a0: Appareils réparés. Les valeurs sont dans le tableau qui suit."><figcaption>.*Appareils réparés.<\/figcaption><\/figure><table aria-label="Appareils réparés.">/,
  );
  expect(html).toMatch(/Voir <a[^>]*>figure/);
});

test('what is wrong with a chart is told at its cell, and the table stays', async () => {
  const { html, images, diagnostics } = await assembled(
    `:::chart{type=bars}\n${table.replace('25', 'beaucoup')}\n:::`,
  );
  expect(diagnostics).toMatchObject([
    { rule: 'chart', severity: 'error', column: expect.any(Number), line: expect.any(Number) },
  ]);
  expect(images).toEqual([]);
  expect(html).toContain('beaucoup');
});

test('a chart without a table is told', async () => {
  const { diagnostics } = await assembled(':::chart{type=bars}\nRien.\n:::');
  expect(diagnostics).toMatchObject([
    { rule: 'chart', message: 'Unexpected chart without a table' },
  ]);
});
