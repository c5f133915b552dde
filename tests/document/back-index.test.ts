import { toHtml } from 'hast-util-to-html';
import { toString as textOf } from 'hast-util-to-string';
import { afterEach, expect, test } from 'vitest';
import { noCache } from '../../src/base/cache/cache.js';
import { assembleBook } from '../../src/document/assemble.js';
import { htmlAsWritten } from '../../src/document/html-as-written.js';
import { loadGuide } from '../../src/guide/load.js';
import { type Workplace, workplace } from '../helpers/guides.js';

let here: Workplace | undefined;
afterEach(() => {
  here?.remove();
  here = undefined;
});

const place = ':::index\n:::';

/** The text of the index, and what is told of marks and index. */
async function indexed(text: string, index = place, terms = '') {
  here = workplace();
  here.add('termes.md', `# Termes\n\n${index}\n\n${text}\n`);
  here.add('index.yaml', terms);
  const named = terms === '' ? '' : 'index: index.yaml\n';
  here.edit(
    'guide.yaml',
    (yaml) => named + yaml.replace('chapters:\n', 'chapters:\n  - termes.md\n'),
  );
  const { guide } = await loadGuide(here.guide, here.context.world);
  const { book, diagnostics } = await assembleBook(guide, here.context.world, noCache());
  const tree = book.chapters.find(({ path }) => path === 'termes.md')?.tree;
  const box = tree?.children.find(
    (node) => node.type === 'element' && `${node.properties.className}` === 'guide-index',
  );
  return {
    html: box ? toHtml(box as never) : '',
    text: box ? textOf(box as never) : '',
    told: diagnostics.filter(({ rule }) => rule === 'index-entry'),
  };
}

test('entries stand in the order of the language, those beneath others below them', async () => {
  const { text, told } = await indexed(
    ':index[zèle] :index[Écran] :index[eau] :index[achat!durée] :index[achat]',
  );
  expect(text).toBe('achat, Termesdurée, Termeseau, TermesÉcran, Termeszèle, Termes');
  expect(told).toEqual([]);
});

test('a section is named once, by the first place in it', async () => {
  const { html } = await indexed('## Un\n\n:index[eau] :index[eau]\n\n## Deux\n\n:index[eau]');
  expect(html).toContain(
    '<li>eau, <span class="guide-index__places"><a href="#index-1">Un</a>, <a href="#index-3">Deux</a></span></li>',
  );
});

test.each([
  [':index[]', place, 2],
  [':index[eau]', '', 1],
  ['rien', place, 1],
])('%s with %j is told', async (text, index, count) =>
  expect((await indexed(text, index)).told).toHaveLength(count),
);

test.each([
  ['un :index[*mot*] ici', 'un <span data-indexed="[&#x22;mot&#x22;]"><em>mot</em></span> ici'],
  [
    ':index[achat!durée]',
    '<span data-indexed="[&#x22;achat&#x22;,&#x22;durée&#x22;]">durée</span>',
  ],
  [
    ':index[la durée]{entry="durée" under="achat"}',
    '<span data-indexed="[&#x22;achat&#x22;,&#x22;durée&#x22;]">la durée</span>',
  ],
  ['mot:index[x], :indexe[x], 12:index', 'mot:index[x], :indexe[x], 12:index'],
])('%s', (text, html) => expect(toHtml(htmlAsWritten({ text }))).toBe(`<p>${html}</p>`));

test('an entry sends to another in place of a page, or besides', async () => {
  const { text, html, told } = await indexed(
    ':index[]{entry="voiture" see="véhicule"} :index[véhicule]{voir-aussi="achat!durée"} :index[achat!durée]',
  );
  expect(text).toBe(
    'achatdurée, Termesvéhicule, Termes, voir aussi achat, duréevoiture, voir véhicule',
  );
  expect(html).toContain(
    '<li>voiture, <em>voir</em> <a class="guide-index__see" href="#index-entry-1">véhicule</a></li>',
  );
  expect(html).toContain('<li id="index-entry-1">véhicule');
  expect(told).toEqual([]);
});

test('an entry that the index has not is told, and named all the same', async () => {
  const { text, told } = await indexed(':index[eau]{see-also="énergies"} :index[énergie]');
  expect(text).toContain('eau, Termes, voir aussi énergies');
  expect(told).toMatchObject([{ hint: expect.stringContaining('énergie') }]);
});

test('terms of a list are marked wherever chapters say them, once a section', async () => {
  const { text, html, told } = await indexed(
    '## Un\n\nÉcrans et *écran*, un sous-écran, [écran](#un), `écran`.\n\n## Deux écrans\n\nL’écran dure.',
    place,
    `- term: écran
  variants: [écrans]
  see-also: achat!durée
- { term: durée, variants: [dure], under: achat }
- { term: moniteur, see: écran }
- { term: clavier }
`,
  );
  expect(text).toBe(
    'achatdurée, Deux écransécran, Un, Deux écrans, voir aussi achat, duréemoniteur, voir écran',
  );
  expect(html).toContain('<a href="#index-1">Un</a>, <a href="#index-2">Deux écrans</a>');
  expect(told).toMatchObject([
    { file: 'guide/index.yaml', line: 6, message: expect.stringContaining('clavier') },
  ]);
});

test.each([
  ['- { terme: écran }', /«terme»|terme/],
  ['- term: [', /./],
])('a list of terms such as %s is refused with its place', async (terms, message) => {
  await expect(indexed('écran', place, `${terms}\n`)).rejects.toMatchObject({
    diagnostics: [
      expect.objectContaining({
        file: expect.stringContaining('index.yaml'),
        message: expect.stringMatching(message),
      }),
    ],
  });
});
