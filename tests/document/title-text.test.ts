import type { Root } from 'hast';
import { h } from 'hastscript';
import { describe, expect, test } from 'vitest';
import { hasWords, titleText } from '../../src/document/title-text.js';
import { readMarkdown } from '../helpers/markdown.js';

const titleOf = (markdown: string) => titleText(readMarkdown(markdown).children[0] as never);

describe('the plain text of a title', () => {
  test.each([
    ['# One [two](a.md) `three` *four*', 'One two three four'],
    ['# ![A square](a.svg) here', 'A square here'],
    ['# [![A square](a.svg)](a.md)', 'A square'],
    ['# One<br>two', 'One two'],
    ['# Needs[^a]\n\n[^a]: A note.', 'Needs'],
    ['# 10 m<sup>2</sup>', '10 m2'],
    ['# <a id="x"></a>One <!-- two -->', 'One'],
    ['<h1><div>One</div><div>two</div></h1>', 'One two'],
    ['# «\u00a0One\u00a0»', '«\u00a0One\u00a0»'],
  ])('%s', (markdown, text) => expect(titleOf(markdown)).toBe(text));

  test('an icon is its label', () => {
    expect(titleText(h('h2', [h('span', { ariaLabel: 'Warning' })]))).toBe('Warning');
  });
});

test.each(['#', '# &nbsp;', '# <br>', '# ![](a.svg)', '# &#8288;', '# <!-- x -->'])(
  '%s says nothing',
  (markdown) => expect(hasWords(...(readMarkdown(markdown) as Root).children)).toBe(false),
);
