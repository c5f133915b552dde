import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { markdownOf } from '../../src/document/parse-markdown.js';
import { toHast } from '../../src/document/to-hast.js';
import { lineBlocks } from '../../src/document/transforms/line-blocks.js';

function htmlOf(text: string): string {
  const tree = markdownOf({ text });
  lineBlocks(tree);
  return toHtml(toHast(tree, 'en'));
}

test.each([
  ['| 20 Ségur Avenue\n| 75007 *Paris*', '<p>20 Ségur Avenue<br>75007 <em>Paris</em></p>'],
  ['| One\n|    two\n| three', '<p>One<br>\u00a0\u00a0\u00a0two<br>three</p>'],
  ['| One\n| two\n|\n| three', '<p>One<br>two</p><p>three</p>'],
  ['| One goes\n  on\n| two', '<p>One goes on<br>two</p>'],
  ['| **One**  \n| [two](a.md)', '<p><strong>One</strong><br><a href="a.md">two</a></p>'],
  ['- | One\n  | two', '<ul><li>One<br>two</li></ul>'],
  ['> | One\n> | two', '<blockquote><p>One<br>two</p></blockquote>'],
])('%s', (text, html) => expect(htmlOf(text)).toBe(html));

test.each([
  '| Name | Price |\n| Screen | 120 |',
  '| Name |\n|---|\n| Screen |',
  '| One',
  '| One\n| two | three',
  '|One\n|two',
  'One\n| two\n| three',
])('%s stays what it is', (text) => {
  const tree = markdownOf({ text });
  const before = JSON.stringify(tree);
  lineBlocks(tree);
  expect(JSON.stringify(tree)).toBe(before);
});
