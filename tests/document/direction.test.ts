import type { Root } from 'hast';
import { raw } from 'hast-util-raw';
import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { direction } from '../../src/document/transforms/direction.js';

function directed(html: string): string {
  const tree = raw({ type: 'root', children: [{ type: 'raw', value: html }] }) as Root;
  direction(tree);
  return toHtml(tree);
}

test.each([
  ['<p>English عربي</p>', '<p>English عربي</p>'],
  ['<p>«123» عربي.</p>', '<p dir="rtl">«123» عربي.</p>'],
  ['<p><code>x</code> שלום</p>', '<p dir="rtl"><code>x</code> שלום</p>'],
  ['<p dir="ltr">عربي</p>', '<p dir="ltr">عربي</p>'],
  ['<div dir="rtl"><p>One</p></div>', '<div dir="rtl"><p>One</p></div>'],
  ['<ul><li>عربي</li><li>One</li></ul>', '<ul dir="rtl"><li>عربي</li><li dir="ltr">One</li></ul>'],
  ['<p>One</p><h2>ދިވެހި</h2><p>1</p>', '<p>One</p><h2 dir="rtl">ދިވެހި</h2><p>1</p>'],
  ['<p><span dir="rtl">עב</span> one</p>', '<p><span dir="rtl">עב</span> one</p>'],
])('%s', (written, expected) => {
  expect(directed(written)).toBe(expected);
});
