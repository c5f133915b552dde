import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { parseChapter } from '../../src/document/parse-chapter.js';
import { noIncludes } from '../../src/guide/includes.js';

const table = '| A | B |\n|---|---|\n| a | b |\n';

function htmlOf(text: string): string {
  const source = {
    path: 'a.md',
    address: 'a.html',
    text,
    frontMatter: { title: 'A' },
    part: undefined,
  };
  const context = { includes: noIncludes, shown: (path: string) => path };
  return toHtml(parseChapter(source, 'en', context).chapter.tree);
}

test.each([
  ['Table: Plain {#t .wide}', '<table id="t" class="wide"><caption>Plain</caption>'],
  [
    'Table: Values of `x` and [a](https://e.org) {#t}',
    '<table id="t"><caption>Values of <code>x</code> and <a href="https://e.org">a</a></caption>',
  ],
  ['Tableau : *Seul*', '<table><caption><em>Seul</em></caption>'],
  ['Table: ends in `{x}`', '<table><caption>ends in <code>{x}</code></caption>'],
])('%s is the caption of the table below', (caption, expected) => {
  const html = htmlOf(`Before.\n\n${caption}\n\n${table}`);
  expect(html).toContain(expected);
  expect(html.match(/guide-caption|Table: /)).toBeNull();
});

test('a caption calls notes, in lists too', () => {
  const html = htmlOf(
    `- item\n\n  Table: Said[^n]\n\n  ${table.replaceAll('\n', '\n  ')}\n\n[^n]: N.\n`,
  );
  expect(html).toMatch(/<caption>Said<sup><a href="#fn-n"/);
});
