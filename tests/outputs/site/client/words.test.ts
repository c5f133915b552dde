import { expect, test } from 'vitest';
import { rootOf, wordsOf } from '../../../../src/outputs/site/client/words.js';

test.each([
  ['réparabilité', 'reparabilite'],
  ['clauses', 'clause'],
  ['sociaux', 'sociale'],
  ['fiches', 'fiche'],
  ['œuvre', 'oeuvres'],
  ['DEEE', 'deee'],
])('«%s» and «%s» are found by one root', (a, b) => {
  expect(rootOf(a)).toBe(rootOf(b));
});

test('words that are everywhere, and letters alone, have no root', () => {
  expect(['des', 'l', 'à'].map(rootOf)).toEqual(['', '', '']);
});

test('words are found where they stand', () => {
  expect(wordsOf('L’achat n° 5')).toEqual([
    { text: 'L', at: 0 },
    { text: 'achat', at: 2 },
    { text: 'n', at: 8 },
    { text: '5', at: 11 },
  ]);
});
