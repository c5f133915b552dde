import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { markdownOf } from '../../src/document/parse-markdown.js';
import { toHast } from '../../src/document/to-hast.js';
import { tableSpans } from '../../src/document/transforms/table-spans.js';

function spanned(rows: string): string {
  const table = toHast(markdownOf({ text: `<table><tbody>${rows}</tbody></table>` }), 'en')
    .children[0] as Element;
  tableSpans(table);
  return toHtml(table).replace(/<\/?(?:table|tbody)>/g, '');
}

test.each([
  [
    'rows and columns in which no cell begins',
    '<tr><td rowspan="2" colspan="2">a</td><td rowspan="2" colspan="2">b</td></tr><tr></tr><tr><td colspan="4">c</td></tr>',
    '<tr><td>a</td><td>b</td></tr><tr><td colspan="2">c</td></tr>',
  ],
  [
    'places beyond the last row',
    '<tr><td rowspan="9">a</td><td>b</td></tr><tr><td>c</td></tr>',
    '<tr><td rowspan="2">a</td><td>b</td></tr><tr><td>c</td></tr>',
  ],
  [
    'nothing of a grid that cells fill',
    '<tr><td colspan="2">a</td></tr><tr><td>b</td><td>c</td></tr>',
    '<tr><td colspan="2">a</td></tr><tr><td>b</td><td>c</td></tr>',
  ],
])('spans lose %s', (_, rows, expected) => expect(spanned(rows)).toBe(expected));
