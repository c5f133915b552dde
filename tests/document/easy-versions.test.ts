import { toHtml } from 'hast-util-to-html';
import { afterEach, expect, test } from 'vitest';
import { noCache } from '../../src/base/cache/cache.js';
import { assembleBook } from '../../src/document/assemble.js';
import { loadGuide } from '../../src/guide/load.js';
import { type Workplace, workplace } from '../helpers/guides.js';

let here: Workplace | undefined;
afterEach(() => {
  here?.remove();
  here = undefined;
});

/** The first paragraphs of the chapters of each edition, by their paths. */
async function beginnings(edit: (manifest: string) => string = (yaml) => yaml) {
  here = workplace();
  here.add('delais.md', '# Les délais\n\nTrente jours.\n');
  here.add('delais-falc.md', '---\ntitle: Payé à temps\nsimplifies: delais.md\n---\n\nUn mois.\n');
  here.add('contact.md', '# Contact\n\nÉcrivez.\n');
  here.edit(
    'guide.yaml',
    (yaml) =>
      `${edit(yaml).replace(/^chapters:[\s\S]*/m, '')}chapters: [delais.md, contact.md, delais-falc.md]
editions:
  complet: { title: Tout }
  falc: { title: Facile, easy: true, chapters: [contact.md] }
`,
  );
  const { guide } = await loadGuide(here.guide, here.context.world);
  const editions = guide.editions ?? [];
  const books = await Promise.all(
    editions.map((each) => assembleBook(each, here!.context.world, noCache())),
  );
  return books.map(({ book }) =>
    Object.fromEntries(
      book.chapters.map(({ path, tree }) => {
        const first = tree.children.find((node) => node.type === 'element' && node.tagName === 'p');
        return [path, toHtml(first as never)];
      }),
    ),
  );
}

test('a chapter and its easy version lead to each other, each in its edition', async () => {
  const home = 'https://example.org/guides/essai';
  expect(await beginnings()).toEqual([
    {
      'delais.md': `<p class="guide-easy">Version facile à lire et à comprendre\u00a0: <a href="${home}/falc/delais-falc.html" rel="alternate">Payé à temps</a></p>`,
      'contact.md': '<p>Écrivez.</p>',
    },
    {
      'contact.md': '<p>Écrivez.</p>',
      'delais-falc.md': `<p class="guide-easy">Version complète\u00a0: <a href="${home}/complet/delais.html" rel="alternate">Les délais</a></p>`,
    },
  ]);
});

test('where nobody knows where the guide will live, the other is named', async () => {
  const [full] = await beginnings((yaml) =>
    yaml.replace(/url: "https:\/\/example\.org", home/, 'home'),
  );
  expect(full?.['delais.md']).toContain('<em>Payé à temps</em></p>');
});
