import { toHtml } from 'hast-util-to-html';
import { parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { markdownOf } from '../../src/document/parse-markdown.js';
import { toHast } from '../../src/document/to-hast.js';

const htmlOf = (text: string) => toHtml(toHast(markdownOf({ text }), 'en')).replaceAll('\n', '');

const repaired: [string, string][] = [
  ['<div><li>a</li> <li>b</li></div>', '<div><ul><li>a</li><li>b</li></ul></div>'],
  ['<li>a</li>', '<ul><li>a</li></ul>'],
  ['<div><dt>a</dt><dd>b</dd>c</div>', '<div><dl><dt>a</dt><dd>b</dd></dl>c</div>'],
  ['<dl><div><dt>a</dt><dd>b</dd></div></dl>', '<dl><div><dt>a</dt><dd>b</dd></div></dl>'],
  ['<ul><li>a</li><ul><li>b</li></ul></ul>', '<ul><li>a<ul><li>b</li></ul></li></ul>'],
  ['<ul><p>a</p><li>b</li></ul>', '<ul><li><p>a</p></li><li>b</li></ul>'],
  ['<dl><p>a</p></dl>', '<dl><dd><p>a</p></dd></dl>'],
  [
    '<section><b>a<div>b</div>c</b></section>',
    '<section><b>a</b><div><b>b</b></div><b>c</b></section>',
  ],
  [
    '<div><em id="x"><ul><li>a</li></ul></em></div>',
    '<div><ul><li><em id="x">a</em></li></ul></div>',
  ],
  ['<em id="x"><hr></em>', '<p><em id="x"></em></p><hr>'],
  ['<div><em id="x"><hr></em></div>', '<div><span id="x"></span><hr></div>'],
  ['<div><a href="b.md"><h2>a</h2></a></div>', '<div><a href="b.md"><h2>a</h2></a></div>'],
  ['<a href="b.md"><h2>a</h2></a>', '<h2><a href="b.md">a</a></h2>'],
  [
    '<a href="b.md"><details><summary>a</summary>b</details></a>',
    '<details><summary><a href="b.md">a</a></summary><a href="b.md">b</a></details>',
  ],
  ['<div><pre>a<div>b</div>c<ul><li>d</li></ul></pre></div>', '<div><pre>abcd</pre></div>'],
  ['<h2><div>a</div><div>b</div></h2>', '<h2>a<br>b</h2>'],
  ['<h2>a<hr></h2>', '<h2>a</h2><hr>'],
  [
    '<h2><a href="b.md">a<h3>b</h3></a></h2>',
    '<h2><a href="b.md">a</a></h2><h3><a href="b.md">b</a></h3>',
  ],
  ['<h2>a<b><i>c<hr></i></b></h2>', '<h2>a<b><i>c</i></b></h2><hr>'],
  ['<div><figcaption>a</figcaption></div>', '<div><div>a</div></div>'],
];

describe('what no rule allows is as browsers show it', () => {
  test.each(repaired)('%s', (written, expected) => {
    expect(htmlOf(written)).toBe(expected);
    const errors: string[] = [];
    parse(`<!doctype html>${expected}`, { onParseError: ({ code }) => errors.push(code) });
    expect(errors).toEqual([]);
  });
});

test('a call of a note ends the link that it stands in', () => {
  expect(htmlOf('[a[^1] b](b.md)\n\n[^1]: c')).toMatch(
    /^<p><a href="b.md">a<\/a><sup><a href="#fn-1".*?<\/a><\/sup><a href="b.md"> b<\/a><\/p>/,
  );
});

test('a link of HTML ends before the call of a note, which stays one', () => {
  expect(htmlOf('<a href="b.md">[^1]</a> d <a href="b.md">a[^1] b</a>\n\n[^1]: c')).toMatch(
    /^<p><sup><a href="#fn-1".*?<\/a><\/sup> d <a href="b.md">a<\/a><sup><a href="#fn-1".*?<\/a><\/sup> b<\/p>/,
  );
});

test('code is text alone: calls of notes and pictures stand beside it', () => {
  expect(htmlOf('<code>a[^1]b <em><img src="p.png" alt="c"></em></code>\n\n[^1]: c')).toMatch(
    /^<p><code>a<\/code><sup><a href="#fn-1".*?<\/a><\/sup><code>b <\/code><em><img src="p.png" alt="c"><\/em><\/p>/,
  );
});

test('a note is found by its label, whatever its letters', () => {
  expect(htmlOf('a[^décret]\n\n[^décret]: b')).toContain('<li id="fn-décret">');
});

test('blocks in code are lines of it, as where an empty line ends its HTML', () => {
  const text = '<div>\n<pre><code>a\n\nb\n</code></pre>\n</div>\n\n<pre>a<div>b</div>c</pre>\n';
  const html = toHtml(toHast(markdownOf({ text }), 'en'));
  expect(html).toContain('<pre><code>a\n</code>\n<code>b\n</code></pre>');
  expect(html).toContain('<pre>a\nb\nc</pre>');
});

test('a definition of several paragraphs keeps them', () => {
  expect(htmlOf('Term\n: One.\n\n    Two.\n')).toContain('<dd><p>One.</p><p>Two.</p></dd>');
  expect(htmlOf('Term\n: One.\n')).toContain('<dd>One.</dd>');
});
