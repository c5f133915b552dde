import { toHtml } from 'hast-util-to-html';
import { afterEach, expect, test } from 'vitest';
import { noCache } from '../../src/base/cache/cache.js';
import { assembleBook } from '../../src/document/assemble.js';
import { loadGuide } from '../../src/guide/load.js';
import { type Workplace, workplace } from '../helpers/guides.js';

let here: Workplace;
afterEach(() => here.remove());

const bib = `
@comment{nobody, title = {Rien}}
@book{dupont2020, author = {Dupont, Jeanne and Martin, Paul}, title = {Acheter responsable}, publisher = {Dalloz}, location = {Paris}, date = {2020}, edition = {2}}
@online{ademe, author = {{ADEME}}, title = {Le numérique}, url = {https://www.ademe.fr/}, urldate = {2021-04-02}, date = {2021}}
`;
const laws = `
agec:
  type: legislation
  title: { value: Loi nᵒ 2020-105 du 10 février 2020, short: loi AGEC }
  date: 2020-02-10
  serial-number: { loi: 2020-105 }
rgpd:
  type: legislation
  title: { value: Règlement (UE) 2016/679, short: RGPD }
  date: 2016-04-27
  serial-number: { celex: 32016R0679 }
comptes:
  type: report
  title: Rapport
  author: Cour des comptes
  date: 2023
  url: javascript:alert(1)
`;
const csl = JSON.stringify([
  {
    id: 'durand',
    type: 'book',
    title: 'Un titre',
    author: [{ family: 'Durand', given: 'Zoé' }],
    issued: { 'date-parts': [[2019]] },
  },
]);
const ris =
  'TY  - JOUR\nID  - revue19\nAU  - Petit, Luc\nTI  - Un article\nJO  - La revue\nPY  - 2019\nSP  - 1\nEP  - 20\nER  - \n';

interface Written {
  un?: string;
  deux?: string;
  list?: string;
  references?: string;
}

/** The small guide, whose chapters cite. */
async function cited({
  un = '',
  deux = '',
  list = ':::references\n:::',
  references = '',
}: Written) {
  here = workplace();
  here.add('bibliographie.md', `# Bibliographie\n\n${list}\n`);
  for (const [name, text] of Object.entries({
    'a.bib': bib,
    'b.yaml': laws,
    'c.json': csl,
    'd.ris': ris,
  }))
    here.add(name, text);
  here.edit('guide.yaml', (text) =>
    `${text}references: { files: [a.bib, b.yaml, c.json, d.ris]${references} }\n`.replace(
      /^chapters:\n/m,
      '$&  - bibliographie.md\n',
    ),
  );
  here.edit('partie/un.md', (text) => `${text}\n\n${un}\n`);
  here.edit('partie/deux.md', (text) => `${text}\n\n${deux}\n`);
  const cache = noCache();
  const { guide } = await loadGuide(here.guide, here.context.world);
  const { book, diagnostics } = await assembleBook(guide, here.context.world, cache);
  return {
    diagnostics: diagnostics.filter(
      ({ rule }) => rule === 'citation' || rule === 'reference-uncited',
    ),
    page: (path: string) => toHtml(book.chapters.find((each) => each.path === path)!.tree),
  };
}

test('works of every format are cited in the text, listed, and led back from', async () => {
  const { page, diagnostics } = await cited({
    un: 'Selon @dupont2020, oui [voir @agec, art. 13; @durand, p. 4].\n\nUne étude [-@ademe].[^n]\n\n[^n]: [@comptes]',
    deux: 'Encore [@dupont2020], [@rgpd] et [@revue19].',
  });
  expect(diagnostics).toEqual([]);
  expect(page('partie/un.md')).toContain(
    'Selon <span class="guide-citation"><a class="guide-work" href="../bibliographie.html#ref-dupont2020" id="citation-ref-dupont2020">Dupont et Martin (2020)</a></span>, oui ',
  );
  expect(page('partie/un.md').replace(/<[^>]+>/g, '')).toContain(
    'oui (Durand 2019, p.\u00a04\u202f; voir loi AGEC, art.\u00a013).Une étude 2021.',
  );
  const entries = page('bibliographie.md');
  expect(entries).toContain(
    '<li id="ref-agec">Loi nᵒ 2020-105 du 10 février 2020. Disponible à l’adresse\u00a0: <a href="https://www.legifrance.gouv.fr/eli/loi/2020/2/10/2020-105/jo/texte">',
  );
  expect(entries).toContain('href="http://data.europa.eu/eli/reg/2016/679/oj"');
  expect(entries).toMatch(
    /<li id="ref-dupont2020">DUPONT, Jeanne et MARTIN, Paul, 2020\. <em>Acheter responsable<\/em>\. 2ᵉ éd\. Paris, Dalloz\.<span class="guide-cited"> Cité dans <a href="partie\/un\.html#citation-ref-dupont2020">[^<]+<\/a>, <a href="partie\/deux\.html#citation-ref-dupont2020">/,
  );
  expect(entries).toContain('COUR DES COMPTES, 2023');
  expect(entries).not.toContain('href="javascript:');
  expect(entries).toContain('PETIT, Luc, 2019. Un article. <em>La revue</em>, p.\u00a01-20.');
});

test('a numbered style numbers the list; works that nobody cites are told, or listed', async () => {
  const { page, diagnostics } = await cited({
    un: '[@ademe] [@dupont2020]',
    references: ', style: ieee',
  });
  expect(page('partie/un.md').replace(/<[^>]+>/g, '')).toContain('[1] [2]');
  expect(page('bibliographie.md')).toMatch(
    /<ol class="guide-references">\s*<li id="ref-ademe">ADEME, /,
  );
  expect(diagnostics).toMatchObject([
    {
      severity: 'info',
      file: 'guide/a.bib',
      message: expect.stringContaining('agec, rgpd, comptes, durand, revue19'),
    },
  ]);
  here.remove();
  const all = await cited({ un: '[@ademe]', references: ', list: all' });
  expect(all.page('bibliographie.md').match(/<li id="ref-/g)).toHaveLength(7);
  expect(all.diagnostics).toEqual([]);
});

test.each([
  [
    'an unknown work',
    { un: 'Mot [@dupon2020, p. 3].' },
    'partie/un.md',
    'Unknown work «dupon2020» in «[@dupon2020, p. 3]»',
    'did you mean «dupont2020»?',
  ],
  [
    'no list',
    { un: '[@ademe]', list: 'Rien.' },
    'guide.yaml',
    'Missing list of the works that are cited',
    ':::references',
  ],
  [
    'a style of notes',
    { un: '[@ademe]', references: ', style: chicago-notes' },
    'guide.yaml',
    'Unexpected style that cites in notes',
    'iso-690',
  ],
  [
    'a style that nobody knows',
    { un: '[@ademe]', references: ', style: nosuch' },
    'guide.yaml',
    'unknown style: nosuch',
    'Typst',
  ],
])('%s is told', async (_, written: Written, file, message, hint) => {
  const { diagnostics } = await cited(written);
  expect(diagnostics.find(({ severity }) => severity === 'error')).toMatchObject({
    file: expect.stringContaining(file),
    message: expect.stringContaining(message),
    hint: expect.stringContaining(hint),
  });
});

test('a file that can’t be read is told by its name', async () => {
  here = workplace();
  here.add('faux.json', '[{');
  here.edit('guide.yaml', (text) => `${text}references: { files: [faux.json] }\n`);
  here.edit('partie/un.md', (text) => `${text}\n\n[@a]\n`);
  const { guide } = await loadGuide(here.guide, here.context.world);
  const { diagnostics } = await assembleBook(guide, here.context.world);
  expect(diagnostics).toContainEqual(
    expect.objectContaining({ rule: 'citation', file: expect.stringContaining('faux.json') }),
  );
});

test('what is no citation stays the text that it is; without references nothing is one', async () => {
  const { page, diagnostics } = await cited({
    un: 'a@exemple.fr, @personne, \\[@dupont2020 et \\@ademe, `[@ademe]`, [@lien](https://exemple.fr/), [@ ademe].',
  });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const text = page('partie/un.md').replace(/<[^>]+>/g, '');
  expect(text).toContain(
    '@personne, [Dupont et Martin (2020) et @ademe, [@ademe], @lien, [@ ademe].',
  );
});

test('a guide without references asks no other process', async () => {
  here = workplace();
  const { guide } = await loadGuide(here.guide, here.context.world);
  const ran: string[] = [];
  const world = {
    ...here.context.world,
    run: async (program: string) => void ran.push(program) as never,
  };
  await assembleBook(guide, world);
  expect(ran).toEqual([]);
});

test('a translation cites the same works, in its own language', async () => {
  here = workplace();
  here.add('b.yaml', laws);
  here.add('bibliographie.md', '# Bibliographie\n\n:::references\n:::\n');
  here.add('bibliographie.en.md', '# Works\n\nSee [@agec].\n\n:::references\n:::\n');
  here.edit('guide.yaml', (text) =>
    `${text}references: { files: [b.yaml] }\ntranslations: { en: { title: Guide, description: Short. } }\n`.replace(
      /^chapters:\n/m,
      '$&  - bibliographie.md\n',
    ),
  );
  const { guide } = await loadGuide(here.guide, here.context.world);
  const { book } = await assembleBook(guide.translations![0]!, here.context.world);
  const page = toHtml(book.chapters.find(({ original }) => original === 'bibliographie.md')!.tree);
  expect(page).toContain('loi AGEC</a>)');
  expect(page).toContain('Available at: <a href="https://www.legifrance');
});
