import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Element } from 'hast';
import { afterAll, expect, test } from 'vitest';
import { gridsOf } from '../../../src/document/grids.js';
import { markdownOf } from '../../../src/document/parse-markdown.js';
import { toHast } from '../../../src/document/to-hast.js';
import { tableCaptions } from '../../../src/document/transforms/table-captions.js';
import { tables } from '../../../src/document/transforms/tables.js';
import { labelsOf } from '../../../src/guide/labels.js';
import { cellText } from '../../../src/outputs/sheets/cell-text.js';
import { cellValue } from '../../../src/outputs/sheets/cell-value.js';
import { printOds } from '../../../src/outputs/sheets/ods.js';
import { columnName, sheetOf } from '../../../src/outputs/sheets/sheet.js';
import { printXlsx } from '../../../src/outputs/sheets/xlsx.js';
import { xmlElements } from '../../../src/release/statements/xml.js';
import { builtFrom } from '../../helpers/small-guide.js';

const folder = mkdtempSync(join(tmpdir(), 'guide-sheets-'));
afterAll(() => rmSync(folder, { recursive: true }));

const facts = { lang: 'en', labels: labelsOf('en'), source: 'Sample, version 1' } as const;
const fileFacts = {
  title: 'Grids',
  description: 'Sample',
  publisher: 'Office',
  keywords: ['a'],
  lang: 'en',
  date: '2024-05-06',
} as const;

function sheetsOf(text: string) {
  const markdown = markdownOf({ text });
  tableCaptions(markdown);
  const tree = toHast(markdown, 'en');
  tables(tree);
  return gridsOf({ tree }).map((grid, index) => sheetOf(grid, index, facts));
}

const said = (text: string) =>
  sheetsOf(text).map(({ rows }) =>
    rows.map((row) =>
      row.map(({ look, value }) => [look, value && 'text' in value ? value.text : value?.kind]),
    ),
  );

const answers = `<table class="answer-grid"><caption>Answers: what / how?</caption>
<thead><tr><th rowspan="2">Question</th><th colspan="2">Answer</th></tr><tr><th>of the bidder</th><th>price</th></tr></thead>
<tbody><tr><th colspan="3">Design</th></tr>
<tr><th scope="row">=cmd|' /C calc'!A0</th><td></td><td>1,200.50 €</td></tr>
<tr><th scope="row">+1 <ul><li>one</li><li>two</li></ul></th><td>[to complete: unit]</td><td>007</td></tr></tbody></table>`;
const weights = `Table: Weights {.weighting}

| Criterion | Weight |
|---|---|
| Price | 60 % |
| Value | 29.5 % |
| Environment | [to complete: rate] % |
`;

test('a cell is text, or the number that it says with its unit', () => {
  expect(cellValue('1 200,50 €', 'fr')).toEqual({
    kind: 'number',
    number: 1200.5,
    unit: 'euro',
    decimals: 2,
  });
  expect(cellValue('7 %', 'fr')).toMatchObject({ number: 0.07, unit: 'percent' });
  expect(cellValue('−3', 'en')).toMatchObject({ number: -3, unit: 'none' });
  expect(cellValue('1,200', 'en')).toMatchObject({ number: 1200 });
  for (const text of [
    '007',
    '01 23 45 67 89',
    '10 % at least',
    '1.2.3',
    '1234567890123456',
    '=1',
    '',
  ])
    expect(cellValue(text, 'en')).toEqual({ kind: 'text', text });
});

test('lists in a cell are lines, with their bullets or numbers', () => {
  const cell = (html: string) => {
    const tree = toHast(markdownOf({ text: `<table><tr><td>${html}</td></tr></table>` }), 'en');
    const found: Element[] = [];
    const walk = (node: Element) => {
      if (node.tagName === 'td') found.push(node);
      for (const child of node.children) if (child.type === 'element') walk(child);
    };
    for (const child of tree.children) if (child.type === 'element') walk(child);
    return cellText(found[0] as Element);
  };
  expect(cell('Tell:<ul><li>a</li><li><p>b</p><p>c</p></li></ul>')).toBe('Tell:\n• a\n• b\nc');
  expect(cell('<ol start="3"><li>a</li><li>b</li></ol>x<br>y')).toBe('3. a\n4. b\nx\ny');
});

test('a grid keeps headers and bands, and its empty cells and blanks are to fill in', () => {
  expect(said(answers)[0]).toEqual([
    [['title', 'Answers: what / how?']],
    [
      ['head', 'Question'],
      ['head', 'Answer'],
    ],
    [
      ['head', 'of the bidder'],
      ['head', 'price'],
    ],
    [['band', 'Design']],
    [
      ['row-head', "=cmd|' /C calc'!A0"],
      ['fill', undefined],
      ['data', 'number'],
    ],
    [
      ['row-head', '+1\n• one\n• two'],
      ['fill', '[to complete: unit]'],
      ['data', '007'],
    ],
    [['source', 'Sample, version 1']],
  ]);
  expect(sheetsOf(answers)[0]).toMatchObject({ name: '1. Answers what how', headerRows: 3 });
});

test('weights that are no numbers are to fill in, and a formula sums them', () => {
  const [sheet] = sheetsOf(weights);
  expect(sheet?.rows.at(4)).toMatchObject([
    { value: { text: 'Environment' } },
    { look: 'fill', value: { kind: 'open', unit: 'percent' } },
    { value: { text: '[to complete: rate] %' } },
  ]);
  expect(sheet?.rows.at(5)).toMatchObject([
    { value: { text: 'Total' } },
    { value: { kind: 'sum', from: 2, to: 4, number: 0.895, unit: 'percent', decimals: 1 } },
  ]);
  const own = sheetsOf(`${weights}| Total | 100 % |\n`)[0];
  expect(own?.rows).toHaveLength(7);
  expect(own?.rows.at(5)?.[1]?.value).toMatchObject({ kind: 'sum', to: 4 });
});

test('names of columns go on after Z', () => {
  expect([0, 25, 26, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
});

test('the only formulas are ours, all text is text, and header rows stand on every page', async () => {
  const sheets = sheetsOf(`${answers}\n\n${weights}`);
  const xlsx = unzipSync(await printXlsx(sheets, fileFacts));
  const parts = (pattern: RegExp) =>
    Object.keys(xlsx)
      .filter((path) => pattern.test(path))
      .flatMap((path) => xmlElements(xlsx[path] as Uint8Array));
  const cells = parts(/sheet\d\.xml$/);
  expect(cells.filter(({ name }) => name === 'f').map(({ text }) => text)).toEqual(['SUM(B3:B5)']);
  const attack = cells.find(({ name, text }) => name === 'c' && text.startsWith('=cmd'));
  expect(attack?.attributes).toMatchObject({ t: 'inlineStr' });
  const formats = parts(/styles\.xml$/)
    .filter(({ name }) => name === 'xf')
    .slice(1);
  expect(formats[Number(attack?.attributes.s)]?.attributes.numFmtId).toBe('49');
  const titles = parts(/workbook\.xml$/).filter(({ name }) => name === 'definedName');
  expect(titles.map(({ text }) => text)).toEqual([
    "'1. Answers what how'!$1:$3",
    "'2. Weights'!$1:$2",
  ]);

  const ods = unzipSync(await printOds(sheets, fileFacts));
  const content = xmlElements(ods['content.xml'] as Uint8Array);
  const formulas = content.map(({ attributes }) => attributes['table:formula']).filter(Boolean);
  expect(formulas).toEqual(['of:=SUM([.B3:.B5])']);
  const attacker = content.find(
    ({ text, name }) => name === 'table:table-cell' && text.startsWith('=cmd'),
  );
  expect(attacker?.attributes['office:value-type']).toBe('string');
  const heads = content.filter(({ name }) => name === 'table:table-header-rows');
  expect(heads.map(({ text }) => text)).toEqual([
    'Answers: what / how?QuestionAnswerof the bidderprice',
    'WeightsCriterionWeightAs the guide says',
  ]);
  expect(strFromU8(ods.mimetype as Uint8Array)).toContain('opendocument.spreadsheet');
});

test.each([printOds, printXlsx])('the same sheets are the same bytes: %o', async (print) => {
  const first = await print(sheetsOf(weights), fileFacts);
  expect(Buffer.from(await print(sheetsOf(weights), fileFacts)).equals(first)).toBe(true);
});

const office = (() => {
  try {
    return execFileSync('sh', ['-c', 'command -v soffice']).toString().trim();
  } catch {
    return undefined;
  }
})();

test.skipIf(!office).each([
  ['ods', printOds],
  ['xlsx', printXlsx],
] as const)(
  'LibreOffice reads the .%s: numbers with their formats, the sum, text as it is',
  async (format, print) => {
    writeFileSync(
      join(folder, `a.${format}`),
      await print(sheetsOf(`${answers}\n\n${weights}`), fileFacts),
    );
    // Every sheet a file; formulas are computed, and shown as they are formatted.
    const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        filter,
        '--outdir',
        folder,
        join(folder, `a.${format}`),
      ],
      { timeout: 120_000, stdio: 'ignore' },
    );
    const csv = (name: string) =>
      readFileSync(join(folder, `a-${name}.csv`), 'utf8').replaceAll('\u00a0', ' ');
    expect(csv('2. Weights')).toMatch(/Price,60 ?%,/);
    expect(csv('2. Weights')).toMatch(/Total,89[.,]5 ?%/);
    expect(csv('1. Answers what how')).toContain("=cmd|' /C calc'!A0,,");
    expect(csv('1. Answers what how')).toContain(',,1200.5\n');
  },
  130_000,
);

test('the page of a chapter offers its grids beside each, and a guide without any has none', async () => {
  const built = await builtFrom([`${answers}\n\n${weights}`, 'No grid.\n\n| a |\n|---|\n| b |']);
  expect(built.messages.filter((each) => /error/.test(each))).toEqual([]);
  const links = [
    ...built.page('a.html').matchAll(/href="(downloads\/[^"]+\.(?:ods|xlsx))"[^>]*>([^<]+)/g),
  ];
  expect(links.map(([, path, text]) => `${path} ${text?.replace(/\d+/, 'n')}`)).toEqual(
    ['ods', 'xlsx', 'ods', 'xlsx'].map(
      (format) =>
        `downloads/${built.page('a.html').match(/downloads\/([^"]+)\.ods/)?.[1]}.${format} Download the tables of this chapter to fill in (${format.toUpperCase()} – n\u00a0KB)`,
    ),
  );
  expect(built.page('b.html')).not.toMatch(/\.ods|\.xlsx/);
});
