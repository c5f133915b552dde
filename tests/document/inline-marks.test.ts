import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { htmlAsWritten } from '../../src/document/html-as-written.js';

const htmlOf = (text: string, inlineMarks = true) => toHtml(htmlAsWritten({ text, inlineMarks }));

test.each([
  ['Un ==mot== ici.', 'Un <mark>mot</mark> ici.'],
  [
    '==Deux **mots\ngras** et `a==b`.==',
    '<mark>Deux <strong>mots\ngras</strong> et <code>a==b</code>.</mark>',
  ],
  ['**==gras==**, «==cité==»', '<strong><mark>gras</mark></strong>, «<mark>cité</mark>»'],
  ['[==lien==](x.md)', '<a href="x.md"><mark>lien</mark></a>'],
  ['H~2~O, CO~2~ et ~~rayé~~', 'H<sub>2</sub>O, CO<sub>2</sub> et <del>rayé</del>'],
  ['x^2^, 10^-3^ et a~i~^2^', 'x<sup>2</sup>, 10<sup>-3</sup> et a<sub>i</sub><sup>2</sup>'],
  ['x^*n*+1^', 'x<sup><em>n</em>+1</sup>'],
])('%s', (text, html) => expect(htmlOf(text)).toBe(`<p>${html}</p>`));

test.each([
  'a == b et c == d',
  'x==1 ou y==2',
  '=== trois ===',
  'de 2^10 à 2^20',
  'environ ~5 à ~10 euros',
  'une ^ seule, == et ~',
  'vide ^^ ==== fin',
])('%s stays as it is', (text) => expect(htmlOf(text)).toBe(`<p>${text}</p>`));

test('what is escaped stays as it is', () =>
  expect(htmlOf('\\==mot\\==, H\\~2\\~O, x\\^2\\^')).toBe('<p>==mot==, H~2~O, x^2^</p>'));

test('a mark crosses no emphasis', () =>
  expect(htmlOf('==a *b== c*')).toBe('<p><mark>a *b</mark> c*</p>'));

test('without the option, nothing of it is live', () =>
  expect(htmlOf('==mot== x^2^ H~2~O', false)).toBe('<p>==mot== x^2^ H<del>2</del>O</p>'));
