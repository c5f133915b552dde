import { expect, test } from 'vitest';
import { applyEdits } from '../../src/guide/text-edit.js';
import { writtenNavigation } from '../../src/hosts/import/navigation.js';

const cleaned = (text: string) => applyEdits(text, writtenNavigation(text));

test.each([
  [
    'a summary',
    'A.\n\n<nav class="fr-summary">\n<p>Sommaire</p>\n\n<ol><li><a href="#b">B</a></li></ol>\n</nav>\n\n\nC.\n',
  ],
  [
    'links to the next pages',
    'A.\n\n<nav>\n<a href="/b/">Page précédente :<br>B</a>\n\n<a href="/d/">Page suivante : D</a>\n</nav>\n\nC.\n',
  ],
  ['links in Markdown', 'A.\n\n[← Précédent](b.md) | [Suivant →](d.md)\n\nC.\n'],
  [
    'links of the starter',
    'A.\n\n<ul class="links-nextprev"><li><a href="/b/">Previous: B</a></li></ul>\n\nC.\n',
  ],
  ['a list under «Sommaire»', 'A.\n\n## Sommaire\n\n- [B](#b)\n- [D](#d)\n\nC.\n'],
])('%s goes', (_, text) => {
  expect(cleaned(text)).toBe('A.\n\nC.\n');
});

test.each([
  'Voir [B](#b) et [D](#d).\n',
  '- [B](#b)\n- [D](#d)\n',
  '<nav><a href="/b/">B</a></nav>\n',
  'La page suivante : [B](b.md).\n',
  '```html\n<nav><a href="#b">B</a></nav>\n```\n',
])('%j stays', (text) => {
  expect(writtenNavigation(text)).toEqual([]);
});

test('what a summary says besides its links stays', () => {
  const text = '<nav>\n<p>Deux parties.</p>\n<ol><li><a href="#b">B</a></li></ol>\n</nav>\n\nC.\n';
  expect(cleaned(text)).toBe('<p>Deux parties.</p>\n\nC.\n');
});
