import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { splitAtBlanks, withWholeBlanks } from '../../src/document/blanks.js';
import { markdownOf } from '../../src/document/parse-markdown.js';
import { toHast } from '../../src/document/to-hast.js';

const whole = (text: string) => {
  const tree = toHast(markdownOf({ text }), 'en');
  return toHtml(withWholeBlanks(tree.children as ElementContent[]));
};

test('a blank that marks part is one text', () => {
  expect(whole('For **at least** [to complete: **rate**, *in* `%`] of it.')).toBe(
    '<p>For <strong>at least</strong> [to complete: rate, in %] of it.</p>',
  );
  expect(whole('- one [a *b*] and [c **d**]')).toContain('one [a b] and [c d]');
});

test('brackets that hold more than words stay as they are', () => {
  for (const text of [
    '[see <a href="https://example.org/">there</a>] it',
    '[never *closed*',
    'an *end*] alone',
    '[line *one*<br>two]',
  ])
    expect(whole(text)).toMatch(/<(?:a|em)\b/);
});

test('a blank has a letter', () => {
  expect(splitAtBlanks('a [1] [b] c').filter(({ isBlank }) => isBlank)).toEqual([
    { text: '[b]', isBlank: true },
  ]);
});
