import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { parseChapter } from '../../src/document/parse-chapter.js';
import { noIncludes } from '../../src/guide/includes.js';

const variables = {
  delai: '30 jours',
  place: 'la [**PLACE**](https://exemple.fr)',
  rang: '1. janvier',
};

function printed(text: string, live: object = { variables }) {
  const source = {
    path: 'index.md',
    address: 'index.html',
    text,
    frontMatter: {},
    part: undefined,
    ...live,
  };
  const context = { includes: noIncludes, shown: (path: string) => path };
  return toHtml(parseChapter(source, 'fr', context).chapter.tree);
}

test.each([
  ['Sous {delai}.', '<p>Sous 30\u00a0jours.</p>'],
  ['Sur {place} !', '<p>Sur la <a href="https://exemple.fr"><strong>PLACE</strong></a>\u202f!</p>'],
  ['Le {rang}.', '<p>Le 1. janvier.</p>'],
  ['[le {delai}](a.md "b")', '<p><a href="a.md" title="b">le 30\u00a0jours</a></p>'],
  ['**{delai}**', '<p><strong>30\u00a0jours</strong></p>'],
])('%j says what guide.yaml says once', (text, html) => {
  expect(printed(text)).toBe(html);
});

test.each([
  '`{delai}`',
  '    {delai}',
  '\\{delai}',
  '{{delai}}',
  '{{ delai }}',
  '<code>{delai}</code>',
  '<p>a</p><pre>{delai}</pre>',
  '{inconnu}',
  '{delai x}',
  '[a](/{delai})',
])('%j names nothing', (text) => {
  expect(printed(text)).not.toContain('30');
});

test('raw HTML, titles of boxes, captions and alternatives are filled', () => {
  expect(printed('<p title="{place}">{place}</p>')).toContain(
    '<p title="la PLACE">la <a href="https://exemple.fr"><strong>PLACE</strong></a></p>',
  );
  expect(printed(':::note{title="Sous {delai}"}\nA.\n:::')).toContain('Sous 30\u00a0jours');
  expect(printed('Table: Sur {place} {#t}\n\n| A |\n|---|\n| {delai} |')).toMatch(
    /<caption>Sur la PLACE<\/caption>[\s\S]*<td>30\u00a0jours<\/td>/,
  );
  expect(printed('![Les {delai}](a.png)')).toContain('alt="Les 30\u00a0jours"');
});

test('without variables, braces are the text that they are', () => {
  expect(printed('Sous {delai}.', {})).toBe('<p>Sous {delai}.</p>');
});
