import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import { afterAll, expect, test } from 'vitest';
import { assembleBook } from '../../src/document/assemble.js';
import { leadsOn } from '../../src/document/navigation.js';
import { loadGuide } from '../../src/guide/load.js';
import { workplace } from '../helpers/guides.js';

const place = workplace();
afterAll(() => place.remove());

test.each([
  ['a page of the guide', '<nav><a href="partie/deux.md">Page suivante</a></nav>', true],
  ['a page that is not there', '<nav><a href="absente.md">Page suivante</a></nav>', true],
  ['a page, and says more', '<nav>Lire aussi : <a href="absente.md">cette page</a></nav>', false],
  ['a page, below a heading', '<nav><h2><a href="absente.md">Suite</a></h2></nav>', false],
  [
    'a page, beside a picture',
    '<nav><a href="absente.md">Suite</a><img src="a.svg" alt="Plan"></nav>',
    false,
  ],
])('navigation that leads to %s', async (_, html, expected) => {
  place.add('index.md', `---\ntitle: Accueil\n---\n\n${html}\n`);
  const { guide } = await loadGuide(place.guide, place.context.world);
  const { book } = await assembleBook(guide, place.context.world);
  const found: Element[] = [];
  for (const { tree, path } of book.chapters)
    if (path === 'index.md')
      visit(tree, 'element', (node) => void (node.tagName === 'nav' && found.push(node)));
  expect(found.map(leadsOn)).toEqual([expected]);
});
