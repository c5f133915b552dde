import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { parseChapter } from '../../src/document/parse-chapter.js';
import { noIncludes } from '../../src/guide/includes.js';

function printed(text: string, edition?: { name: string | undefined }) {
  const source = {
    path: 'index.md',
    address: 'index.html',
    text,
    frontMatter: {},
    part: undefined,
    edition,
  };
  const context = { includes: noIncludes, shown: (path: string) => path };
  return toHtml(parseChapter(source, 'fr', context).chapter.tree);
}

test.each([
  [':::pour{edition=a}\nA.\n:::', '<p>A.</p>', ''],
  [':::for{except="a c"}\nA.\n:::', '', '<p>A.</p>'],
  [':::pour{sauf=b}\nA.\n:::', '<p>A.</p>', ''],
  ['mot:pour[s]{edition=a} !', '<p>mots\u202f!</p>', '<p>mot\u202f!</p>'],
  ['- a\n- :for[b]{edition=b}', '<ul><li>a</li></ul>', '<ul><li>a</li><li>b</li></ul>'],
  [':pour[a]{edition=b}', '', '<p>a</p>'],
  [
    ':::pour{edition=b}\n[x]: y.md\n:::\n\n[a][x]',
    '<p><a href="y.md">a</a></p>',
    '<p><a href="y.md">a</a></p>',
  ],
])('%j is in the editions that it names', (text, a, b) => {
  expect(printed(text, { name: 'a' })).toBe(a);
  expect(printed(text, { name: 'b' })).toBe(b);
});

test('the guide as a whole shows everything, and one without editions leaves the words alone', () => {
  expect(printed(':::pour{edition=a}\nA :for[b]{edition=c}.\n:::', { name: undefined })).toBe(
    '<p>A b.</p>',
  );
  expect(printed('A :for[b]{edition=c}.')).toBe('<p>A :for[b]{edition=c}.</p>');
});
