import { expect, test } from 'vitest';
import { typeset } from '../../src/document/transforms/typography.js';

test.each([
  ["l'eau", 'l’eau'],
  ['Quoi ? Oui !', 'Quoi\u202f? Oui\u202f!'],
  ['Quoi?', 'Quoi\u202f?'],
  ['ceci : cela', 'ceci\u00a0: cela'],
  ['mot:mot et 12:30', 'mot:mot et 12:30'],
  ['« oui »', '«\u00a0oui\u00a0»'],
  ['10 % et 20%', '10\u00a0% et 20\u00a0%'],
  ['n° 2020-105', 'n°\u00a02020-105'],
  ['20 000 et 2020 105', '20\u202f000 et 2020 105'],
  ['etc...', 'etc…'],
  ['le 1er janvier 2021', 'le 1er\u00a0janvier\u00a02021'],
  ['en mai 2021, 12 mai', 'en mai\u00a02021, 12\u00a0mai'],
  ['l’article 58 et l’article L. 541-1', 'l’article\u00a058 et l’article\u00a0L.\u00a0541-1'],
  ['25 ans, 230 V, 3 m et 5 mars', '25\u00a0ans, 230\u00a0V, 3\u00a0m et 5\u00a0mars'],
  ['trois ans et 4 annexes', 'trois ans et 4 annexes'],
  [
    'dit "responsable", un écran de 15" et de 17"',
    'dit «\u00a0responsable\u00a0», un écran de 15" et de 17"',
  ],
  [' : après un lien', '\u00a0: après un lien'],
  [' ; et lui', '\u202f; et lui'],
])('%s', (typed, shown) => {
  expect(typeset(typed, 'fr')).toBe(shown);
  expect(typeset(shown, 'fr')).toBe(shown);
});

test('straight quotes of English turn', () => {
  expect(typeset('a "good" buy', 'en')).toBe('a “good” buy');
});
