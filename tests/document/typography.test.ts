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
])('%s', (typed, shown) => {
  expect(typeset(typed, 'fr')).toBe(shown);
  expect(typeset(shown, 'fr')).toBe(shown);
});
