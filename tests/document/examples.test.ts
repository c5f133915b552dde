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

/** The last of chapters that stand before others, and what is told of examples. */
async function exampled(texts: readonly string[], manifest = '') {
  here = workplace();
  const names = texts.map((_, index) => `cas-${index + 1}.md`);
  texts.forEach((text, index) => {
    here?.add(names[index] ?? '', `# Cas ${index + 1}\n\n${text}\n`);
  });
  const listed = names.map((name) => `  - ${name}\n`).join('');
  here.add('w.bib', '@book{dupont, author = {Dupont, Jeanne}, title = {Acheter}, date = {2020}}\n');
  here.edit('guide.yaml', (yaml) => manifest + yaml.replace('chapters:\n', `chapters:\n${listed}`));
  const { guide } = await loadGuide(here.guide, here.context.world);
  const { book, diagnostics } = await assembleBook(guide, here.context.world, noCache());
  const chapter = book.chapters.find(({ path }) => path === names.at(-1));
  return {
    html: toHtml((chapter?.tree ?? []) as never),
    told: diagnostics.filter(({ rule }) => rule === 'example-label'),
    file: here,
  };
}

test('examples are a list whose numbers run through the guide', async () => {
  const { html, told } = await exampled([
    '(@) Un premier cas.\n(@) Un deuxième.',
    '(@bon) Un cas\nqui *dure*.\n\n(@) Un autre.\n\nEntre eux.\n\n(@) Un dernier.',
  ]);
  expect(html).toBe(
    '<ol class="guide-examples" start="3"><li id="bon"><p>Un cas qui <em>dure</em>.</p></li><li><p>Un autre.</p></li></ol>' +
      '<p>Entre eux.</p><ol class="guide-examples" start="5"><li>Un dernier.</li></ol>',
  );
  expect(told).toEqual([]);
});

test('a label elsewhere in the chapter is the number of its example, a link that of others with a word', async () => {
  const { html } = await exampled([
    '(@bon) Un cas.',
    'Voir (@mieux) et [](cas-1.md#bon), `(@mieux)`.\n\n(@mieux) Comme (@mieux).',
  ]);
  expect(html).toBe(
    '<p>Voir (<a href="#mieux">2</a>) et <a href="cas-1.html#bon">exemple\u00a01</a>, <code>(@mieux)</code>.</p>' +
      '<ol class="guide-examples" start="2"><li id="mieux">Comme (<a href="#mieux">2</a>).</li></ol>',
  );
});

test('a second example of one label is told', async () => {
  const { told } = await exampled(['(@bon) Un.\n\n(@bon) Deux.']);
  expect(told).toMatchObject([{ line: 5, column: 1, message: expect.stringContaining('(@bon)') }]);
});

test.each(['Écrivez-nous (@etalab).', 'Voir (@bon) plus loin.', '(@bon)cas', '\\(@bon) cas'])(
  'without an example, %s stays text',
  async (text) => {
    const { html, told } = await exampled([text]);
    expect(html).toBe(`<p>${text.replace('\\', '').replace("'", '’')}</p>`);
    expect(told).toEqual([]);
  },
);

test('where works are cited, labels of examples are no keys, and keys no labels', async () => {
  const { html } = await exampled(
    ['(@bon) Un cas.\n\nVoir (@bon) et (@dupont).\n'],
    'references: { files: [w.bib] }\n',
  );
  expect(html).toContain('Voir (<a href="#bon">1</a>) et (');
  expect(html).not.toContain('#dupont');
});
