import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { markdownOf } from '../../../src/document/parse-markdown.js';
import { toHast } from '../../../src/document/to-hast.js';
import type { Manifest } from '../../../src/guide/manifest-schema.js';
import { officeLook } from '../../../src/outputs/content/office-look.js';
import { openDocument } from '../../../src/outputs/content/open-document.js';
import { odtBlocks } from '../../../src/outputs/odt/blocks.js';
import { odtStyles } from '../../../src/outputs/odt/styles.js';
import { xmlElements } from '../../../src/release/statements/xml.js';

const facts = {
  title: 'Clauses',
  description: '',
  publisher: 'Office',
  keywords: [],
  lang: 'en',
  date: '2024-05-06',
} as const;

async function read(text: string, office?: Manifest['office']) {
  const content = odtBlocks(toHast(markdownOf({ text }), 'en').children);
  const bytes = await openDocument(
    'application/vnd.oasis.opendocument.text',
    { content, styles: odtStyles(officeLook({ office } as Manifest), 'en') },
    facts,
  );
  const files = unzipSync(bytes);
  return {
    bytes,
    content: xmlElements(files['content.xml'] as Uint8Array).slice(1),
    styles: xmlElements(files['styles.xml'] as Uint8Array),
  };
}

test('blanks are fields to fill in, and links of the web stay links', async () => {
  const { content } = await read(
    'At **least** [to complete: number] years, see [a](https://example.org/) and [b](#c).',
  );
  const named = (name: string) => content.filter((each) => each.name === name);
  expect(named('text:text-input')).toMatchObject([
    { text: '[to complete: number]', attributes: { 'text:description': 'to complete: number' } },
  ]);
  expect(named('text:a')).toMatchObject([
    { text: 'a', attributes: { 'xlink:href': 'https://example.org/' } },
  ]);
  expect(content[0]?.text).toBe('At least [to complete: number] years, see a and b.');
});

test('header rows, merged cells, nested lists and code keep their structure', async () => {
  const { content } = await read(
    '<table><thead><tr><th colspan="2">H</th></tr></thead><tbody><tr><td rowspan="2">a</td><td>b</td></tr><tr><td>c</td></tr></tbody></table>\n\n- one\n  1. two\n\n```\na  b\n c\n```\n',
  );
  const named = (name: string) => content.filter((each) => each.name === name);
  expect(named('table:table-header-rows').map(({ text }) => text)).toEqual(['H']);
  expect(named('table:covered-table-cell')).toHaveLength(2);
  expect(
    named('table:table-cell').map(({ attributes }) => [
      attributes['table:number-columns-spanned'],
      attributes['table:number-rows-spanned'],
    ]),
  ).toEqual([
    ['2', '1'],
    ['1', '2'],
    [undefined, undefined],
    [undefined, undefined],
  ]);
  expect(named('text:list').map(({ attributes }) => attributes['text:style-name'])).toEqual([
    'Bullets',
    'Numbers',
  ]);
  expect(named('text:s').map(({ attributes }) => attributes['text:c'])).toEqual(['2', '1']);
});

test('every style that content names is there, and the language is said', async () => {
  const { content, styles } = await read('# A\n\n*b* `c` ~~d~~\n\n- e\n\n| f |\n|---|\n| g |\n');
  const known = new Set(styles.map(({ attributes }) => attributes['style:name']));
  const used = content.flatMap(({ attributes }) => attributes['text:style-name'] ?? []);
  expect(used.length).toBeGreaterThan(6);
  expect(used.filter((name) => !known.has(name))).toEqual([]);
  expect(styles.some(({ attributes }) => attributes['fo:language'] === 'en')).toBe(true);
});

test('a guide sets font, size and the colour of headings', async () => {
  const { styles } = await read('# A\n', { font: 'Marianne', size: 12, colour: '#7a0019' });
  const text = styles.flatMap(({ name, attributes }) =>
    name === 'style:text-properties' ? [attributes] : [],
  );
  expect(text[0]).toMatchObject({ 'fo:font-family': 'Marianne', 'fo:font-size': '12pt' });
  const coloured = text.filter((each) => each['fo:color'] === '#7a0019');
  expect(coloured.map((each) => each['fo:font-size'])).toEqual([
    '23pt',
    '17pt',
    '13.5pt',
    '12.5pt',
    '12pt',
    '12pt',
    '12pt',
  ]);
});

test('the same clauses are the same bytes', async () => {
  const [first, again] = [await read('a [b c]'), await read('a [b c]')];
  expect(again.bytes).toEqual(first.bytes);
});
