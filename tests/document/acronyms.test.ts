import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { expect, test } from 'vitest';
import { countBlanks } from '../../src/document/blanks.js';
import { acronyms } from '../../src/document/transforms/acronyms.js';

const known = new Map([
  [
    'SIRET',
    {
      expansion: 'Un numéro',
      lang: undefined,
      target: { chapter: 'glossaire.md', anchor: 'siret' },
    },
  ],
]);
const linked = (tree: Root) => JSON.stringify(tree).split('guide-acronym').length - 1;

test('a blank of a clause stays one text, and the acronym is linked where it is used next', () => {
  const said = h('p', 'Le [à compléter : numéro SIRET] du titulaire, ou le SIRET de chacun.');
  const clause = h('div.guide-clause', [h('div.guide-clause__text', [said])]);
  const tree: Root = { type: 'root', children: [clause] };
  acronyms(tree, known);
  expect(countBlanks(clause as Element)).toBe(1);
  expect(linked(tree)).toBe(1);
});

test('brackets outside clauses are text like any other', () => {
  const tree: Root = { type: 'root', children: [h('p', 'Le [numéro SIRET].')] };
  acronyms(tree, known);
  expect(linked(tree)).toBe(1);
});

test('what ends a reference is no acronym', () => {
  const tree: Root = { type: 'root', children: [h('p', 'Selon 2011/65/SIRET, le numéro SIRET.')] };
  acronyms(tree, known);
  expect(JSON.stringify(tree)).toContain('"Selon 2011/65/SIRET, le numéro "');
  expect(linked(tree)).toBe(1);
});
