import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { markdownOf } from '../../src/document/parse-markdown.js';
import { toHast } from '../../src/document/to-hast.js';
import { rawHtml } from '../../src/document/transforms/raw-html.js';

function htmlOf(text: string): string {
  const tree = markdownOf({ text });
  rawHtml(tree);
  return toHtml(toHast(tree, 'en'));
}

const figure = (quotation: string, source: string) =>
  `<figure class="guide-quotation"><blockquote>${quotation}</blockquote><figcaption>${source}</figcaption></figure>`;

test.each([
  ['> Buy less.\n>\n> — Agency', figure('<p>Buy less.</p>', '— Agency')],
  ['> Buy less.\n> -- Agency', figure('<p>Buy less.</p>', '— Agency')],
  ['> Buy less.  \n> – *Report*? Agency', figure('<p>Buy less.</p>', '— <em>Report</em>? Agency')],
  [
    '> Buy *less*.\n> --- The **Agency**\n> for guides',
    figure('<p>Buy <em>less</em>.</p>', '— The <strong>Agency</strong> for guides'),
  ],
  ['> - One\n>\n> — Agency', figure('<ul><li>One</li></ul>', '— Agency')],
  [
    '<blockquote><p>Buy less.</p><p>— Agency</p></blockquote>',
    figure('<p>Buy less.</p>', '— Agency'),
  ],
  [
    '<figure><blockquote><p>Less.</p></blockquote><figcaption>Agency</figcaption></figure>',
    figure('<p>Less.</p>', 'Agency'),
  ],
])('%s', (text, html) => expect(htmlOf(text)).toBe(html));

test('a source on the web is where the quotation is from', () => {
  const html = htmlOf('> Less.\n>\n> — [Report](https://agency.example/r), [here](other.md)');
  expect(html).toContain('<blockquote cite="https://agency.example/r">');
  expect(htmlOf('> Less.\n>\n> — [here](other.md)')).toContain('<blockquote><p>Less.');
});

test.each([
  ['a dialogue', '> — Your screens?\n> — We keep them.'],
  ['a dash alone', '> — Buy less.'],
  ['a dash before the last lines', '> — Agency\n>\n> Buy less.'],
  ['a dash within a line', '> Buy less — and better.'],
  ['a list', '> - Less\n> - Better'],
  ['a range', '> From 10\n> –20'],
])('%s is no source', (_, text) => expect(htmlOf(text)).not.toContain('<figure'));

test.each([
  '<figure><blockquote><p>Less.</p></blockquote><p>More.</p><figcaption>Figure</figcaption></figure>',
  '<figure><p>Less.</p><figcaption>Figure</figcaption></figure>',
])('%s is a figure like others', (text) => expect(htmlOf(text)).not.toContain('guide-quotation'));
