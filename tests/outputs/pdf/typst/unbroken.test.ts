import { expect, test } from 'vitest';
import { breakingText } from '../../../../src/outputs/pdf/typst/unbroken.js';

test('references and e-mail addresses stay whole, what is too long breaks', () => {
  expect(breakingText('la directive 2011/65/UE, a.b@c-d.fr', 40)).toBe(
    '{"la directive "; box("2011/65/UE"); ", "; box("a.b@c-d.fr")}',
  );
  const long = 'a@'.repeat(30);
  expect(breakingText(long, 40)).toBe(`breaking("${long}")`);
  expect(breakingText('a.b@c-d.fr', 12)).toBe('"a.b@c-d.fr"');
  const office = 'numerique-responsable.dinum@modernisation.gouv.fr';
  expect(breakingText(office, 40)).toBe(`box("${office}")`);
  expect(breakingText('plain', 40)).toBe('"plain"');
});
