import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { expect, test } from 'vitest';
import { markdownOf } from '../../../src/document/parse-markdown.js';
import { toHast } from '../../../src/document/to-hast.js';
import { tableCaptions } from '../../../src/document/transforms/table-captions.js';
import { stackedLabels } from '../../../src/outputs/content/stacked.js';

const labelsIn = (text: string) => {
  const markdown = markdownOf({ text });
  tableCaptions(markdown);
  const table = toHast(markdown, 'en').children.find(({ type }) => type === 'element') as Element;
  const labels = stackedLabels(table);
  return labels && [...labels].map(([cell, label]) => [textOf(cell), label]);
};
const sentence = 'What is read from its beginning to its end';
const head = '| a | b | c |\n|---|---|---|\n';

test('rows of sentences are stacked, each cell called by its column', () => {
  expect(labelsIn(`${head}| 1 | ${sentence} | ${sentence} |\n`)).toEqual([
    ['1', 'a'],
    [sentence, 'b'],
    [sentence, 'c'],
  ]);
});

test('figures, tables of two columns and those that say so are not', () => {
  expect(labelsIn(`${head}| 1 | 2 | 3 |\n`)).toBeUndefined();
  expect(labelsIn(`| a | b |\n|---|---|\n| 1 | ${sentence} |\n`)).toBeUndefined();
  const scrolled = `Table: t {.scrolled}\n\n${head}| 1 | ${sentence} | ${sentence} |\n`;
  expect(labelsIn(scrolled)).toBeUndefined();
});

test('figures of a table that says so are, with all the headers above them', () => {
  expect(labelsIn(`Table: t {#t .stacked}\n\n${head}| 1 | 2 | 3 |\n`)).toHaveLength(3);
  const merged =
    '<table class="stacked"><thead><tr><th colspan="2">a</th></tr><tr><th>b</th><th>c</th></tr></thead><tr><td>1</td><td>2</td></tr></table>';
  expect(labelsIn(merged)).toEqual([
    ['1', 'a – b'],
    ['2', 'a – c'],
  ]);
});
