import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { noCache } from '../../src/base/cache/cache.js';
import { build } from '../../src/cli/commands/build-recipe.js';
import { run as check } from '../../src/cli/commands/check.js';
import { loadGuide } from '../../src/guide/load.js';
import { lostWords } from '../../src/lost/find.js';
import { wordsOf } from '../../src/lost/letters.js';
import { lostBlocks } from '../../src/lost/lost-words.js';
import { sourceBlocks } from '../../src/lost/source-blocks.js';
import { madeGuide } from '../helpers/hostile.js';

const text = `# Title of all

First paragraph, with *emphasis* and a note[^n].

- one item
- \`code in it\`

| head | cell |
|---|---|
| left | right |

<details><summary>Open the **box**</summary>

Hidden words.

</details>

[^n]: What the note says.
`;

test('blocks are those of the source, at their lines', () => {
  const blocks = sourceBlocks({ text }).map(({ line, words }) => `${line} ${words.join(' ')}`);
  expect(blocks).toContain('1 title of all');
  expect(blocks).toContain('3 first paragraph with emphasis and a note');
  expect(blocks).toContain('6 code in it');
  expect(blocks).toContain('10 right');
  expect(blocks).toContain('18 what the note says');
});

test('words are the same however they are typeset', () => {
  expect(wordsOf('L’ofﬁce “ré\u00adpu\u00adbli\u00adcain”')).toEqual(
    wordsOf('l\'office "républicain"'),
  );
});

test('what stands between words is no loss, a lost word is', () => {
  const blocks = [{ line: 4, words: wordsOf('the office of the republic') }];
  expect(lostBlocks(blocks, 'theofficeof12therepublic')).toEqual([]);
  expect(lostBlocks(blocks, 'theofficeoftherepu33blic')).toEqual([]);
  expect(lostBlocks(blocks, 'theofficethe')).toEqual([
    { line: 4, lost: ['of', 'the', 'republic'] },
  ]);
});

test('readers of PDFs may take words in another order, and a page number may cut one', () => {
  const blocks = [{ line: 4, words: ['see', 'water', 'code'] }];
  expect(lostBlocks(blocks, 'codep1seewater')).toEqual([]);
  expect(lostBlocks([{ line: 4, words: ['star', 'lowword'] }], 'starlowp1word')).toEqual([]);
  expect(lostBlocks(blocks, 'seewater')).toEqual([{ line: 4, lost: ['code'] }]);
});

test('a line of two directions is in the order of either, and words turned by a character as they are seen', () => {
  const words = ['ya', 'edinorogov', 'call', 'أنا', 'ana'];
  expect(lostBlocks([{ line: 4, words }], 'yaedinorogovאأناcallana')).toEqual([]);
  expect(lostBlocks([{ line: 4, words }], 'yaedinorogovأناana')).toEqual([
    { line: 4, lost: ['call'] },
  ]);
  const [block] = sourceBlocks({ text: 'Word \u202ehouse\u202c lost' });
  expect(lostBlocks(block ? [block] : [], 'wordesuoh')).toEqual([{ line: 1, lost: ['lost'] }]);
});

test('the sign of a note parts words, as its number does in print', () => {
  const blocks = sourceBlocks({ text: 'low[^1]word[^1]s\n\n[^1]: c' });
  expect(blocks[0]?.words).toEqual(['low', 'word', 's']);
});

test('text that a parser puts before its table is a block like others', () => {
  const text = '<table><caption>a</caption>\n\\\n<tr><td>b</td></tr></table>';
  expect(() => sourceBlocks({ text })).not.toThrow();
});

test('every output is read back, and each that lacks a block is named', async () => {
  const guide = madeGuide(
    { 'index.md': '# Words *before*[^n] all\n\nText.\n\n[^n]: Noted.\n', 'a.md': text },
    { chapters: ['index.md', 'a.md'], lang: 'en' },
  );
  try {
    const place = { root: guide.folder, target: `${guide.folder}/dist` };
    const { release } = await build(place, { force: true }, guide.context, noCache());
    const files = release?.files ?? [];
    const { guide: loaded } = await loadGuide(guide.folder, guide.context.world);
    const shown = (path: string) => path;
    expect(await lostWords(loaded, files, shown)).toEqual([]);
    const more = readFileSync(`${guide.folder}/a.md`, 'utf8').replace(
      'Hidden words',
      'Hidden quagga words',
    );
    const chapters = loaded.chapters.map((each) =>
      each.path === 'a.md' ? { ...each, text: more } : each,
    );
    const [lost, ...others] = await lostWords({ ...loaded, chapters }, files, shown);
    expect(others).toEqual([]);
    expect(lost).toMatchObject({ rule: 'words-lost', file: 'a.md', line: 14 });
    expect(lost?.message).toContain('«hidden quagga words» in site, PDF, EPUB, Markdown');
  } finally {
    guide.remove();
  }
});

const turned = `# Turned

Word \u202ealphabet house\u202c end. \`co\u202ede\` and שלום is hello, עולם.

\`\`\`js
plain('Fußgänger');
//=> 'Fussgaenger'
call('أنا أحب حيدات');
//=> 'ana ahb hydat'
\`\`\`
`;

test('words that no font has letters for are told as such, not as lost; nor are those written from right to left', async () => {
  const made = madeGuide(
    { 'index.md': '# T\n\nBiome एक वेब परियोजना also works.\n', 'turned.md': turned },
    { lang: 'en', chapters: ['index.md', 'turned.md'] },
  );
  const { diagnostics } = await check({ dir: '.', lost: true }, made.context);
  made.remove();
  const rules = diagnostics.map(({ rule }) => rule);
  expect(rules).toContain('glyph-missing');
  expect(rules).not.toContain('words-lost');
});
