import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type ConsultationOptions, run } from '../../src/cli/commands/consultation.js';
import { outcomeOf, type Workplace, workplace } from '../helpers/guides.js';

let place: Workplace;
beforeEach(() => {
  place = workplace();
});
afterEach(() => place.remove());

const fixture = (name: string) =>
  readFileSync(new URL(`../fixtures/consultation/${name}`, import.meta.url));
const put = (name: string, data: string | Uint8Array) =>
  writeFileSync(join(place.folder, name), data);
const take = (files: string[], options: Partial<ConsultationOptions> = {}) =>
  outcomeOf(run({ dir: 'guide', import: files, ...options }, place.context));
const kept = (name = 'contributions') =>
  readFileSync(join(place.guide, `consultation/${name}.yaml`), 'utf8');
const entry = (id: string) =>
  kept()
    .split(/^- /m)
    .find((each) => each.startsWith(`id: ${id}\n`));

test('one table in every form that spreadsheets write gives the same file', async () => {
  const text = fixture('decidim.csv').toString();
  const forms: Record<string, string | Uint8Array> = {
    'crlf.csv': text,
    'lf-bom.csv': `\ufeff${text.replaceAll('\r\n', '\n')}`,
    'windows.csv': new Uint8Array(Buffer.from(text.replaceAll('’', '\u0092'), 'latin1')),
    'utf-16.csv': Buffer.from(`\ufeff${text}`, 'utf16le'),
    'calc.xlsx': fixture('decidim.xlsx'),
    'calc.ods': fixture('decidim.ods'),
  };
  const results = new Set<string>();
  for (const [name, data] of Object.entries(forms)) {
    put(name, data);
    expect((await take([name], { name: 'forme' })).exitCode).toBe(0);
    results.add(kept('forme'));
    rmSync(join(place.guide, 'consultation'), { recursive: true });
  }
  expect(results.size).toBe(1);
});

test('commas and tabs part cells as semicolons do', async () => {
  for (const mark of [',', '\t', ';']) {
    put('a.csv', `Objet${mark}Commentaire\nUn${mark}"Deux ; trois, quatre"\n`);
    await take(['a.csv']);
    expect(kept()).toContain('title: Un\n  text: Deux ; trois, quatre');
    rmSync(join(place.guide, 'consultation'), { recursive: true });
  }
});

test('a contribution is tied by id, by address, then by a title that is alike', async () => {
  put('d.csv', fixture('decidim.csv'));
  await take(['d.csv']);
  expect(entry('decidim-101')).toMatch(/section: partie\/un#section\n[\s\S]*tied: id/);
  expect(entry('decidim-104')).toMatch(/section: partie\/un#section\n[\s\S]*tied: address/);
  expect(entry('decidim-108')).toMatch(
    /section: partie\/un#section-une-sous-section\n[\s\S]*tied: title 0\.\d\d/,
  );
  expect(entry('decidim-109')).toMatch(/section:\n(?![\s\S]*tied:)/);
});

test('the name of a page among the words of a text is no address', async () => {
  place.edit('guide.yaml', (text) => text.replace('url: "https://example.org", home', 'home'));
  put('q.csv', 'Commentaire\nLe glossaire et / ou l’accueil\nVoir partie/deux.html\n');
  await take(['q.csv']);
  expect(kept().match(/^ {2}section:.*$/gm)).toEqual(['  section:', '  section: partie/deux']);
});

test('what says who people are is dropped, unless kept on purpose', async () => {
  put('d.csv', fixture('decidim.csv'));
  const { diagnostics } = await take(['d.csv']);
  expect(kept()).not.toMatch(/Personne inventée|profiles|exemple\.example|06 12/);
  expect(entry('decidim-106')).toContain(
    'Joignable à [adresse électronique retirée] ou au [numéro de téléphone retiré].',
  );
  expect(diagnostics[0]?.message).toContain('author/name');
  await take(['d.csv'], { name: 'avec', keep: ['author/name'] });
  expect(kept()).not.toContain('Personne inventée');
  put('e.csv', 'id;Nom;Commentaire\n1;Inventé;Un texte\n');
  await take(['e.csv'], { name: 'avec', keep: ['Nom'] });
  expect(kept('avec')).toContain('kept:\n    Nom: Inventé');
});

test('what someone wrote is kept whole, a text that repeats another names it', async () => {
  put('d.csv', fixture('decidim.csv'));
  await take(['d.csv']);
  expect(entry('decidim-105')).toContain(
    '=1+1|cmd <script>alert(1)</script> **gras** [clic](https://hostile.example) www.hostile.example',
  );
  expect(entry('decidim-107')).toContain('like:\n    - decidim-100');
  expect(entry('decidim-111')).toMatch(
    /status: taken[\s\S]*answer: "?Retenu : un exemple est ajouté/,
  );
  expect(entry('decidim-130')).toBeUndefined();
});

test('arguments of Cap Collectif are about what their opinion is about; votes have no text', async () => {
  put('c.csv', fixture('cap-collectif.csv'));
  const { diagnostics } = await take(['c.csv']);
  expect(kept().match(/^- id: /gm)).toHaveLength(30);
  const section = (id: string) => /section: (.+)/.exec(entry(`cap-collectif-${id}`) ?? '')?.[1];
  expect(section('QXJndW1lbnQ603')).toBe(section('T3Bpbmlvbjox03'));
  expect(section('T3Bpbmlvbjox03')).toMatch(/^partie\//);
  expect(diagnostics.map(({ message }) => message).join()).toContain('title that is alike');
});

test('sources of Cap Collectif are what people wrote too; reports to moderators are not', async () => {
  put(
    'c.csv',
    `contributions_id,contributions_section_title,contributions_title,contributions_bodyText,contributions_sources_id,contributions_sources_related_id,contributions_sources_body,contributions_sources_trashed,contributions_reportings_body
o1,Glossaire,Un mot,Il manque,,,,,
,,,,s1,o1,Voir le rapport de l’agence,0,
,,,,s2,o1,Une réclame,1,
,,,,,,,,Ceci est une insulte
`,
  );
  const { data } = (await take(['c.csv'])) as { data?: unknown };
  expect(data).toMatchObject({ added: 2, removed: 1, empty: 1 });
  expect(entry('cap-collectif-s1')).toMatch(/section: glossaire[\s\S]*Voir le rapport de l’agence/);
});

test('comments of Decidim come in by their own columns', async () => {
  put(
    'c.csv',
    `id;created_at;body;locale;author/id;author/name;alignment;depth;user_group/id;user_group/name;commentable_id;commentable_type;root_commentable_url
7;2021-05-04 10:00:00 UTC;"Je préfère l’ancienne rédaction, voir [partie/un#section].";fr;9;Inventé;-1;0;;;100;Decidim::Proposals::Proposal;https://decidim.example/processes/guide/f/12/proposals/100
`,
  );
  await take(['c.csv']);
  expect(entry('decidim-comment-7')).toMatch(
    /section: partie\/un#section[\s\S]*date: 2021-05-04\n {2}url: https:\/\/decidim\.example/,
  );
  expect(kept()).not.toContain('Inventé');
});

test('ten thousand rows are told apart, tied and written in seconds', async () => {
  const rows = Array.from(
    { length: 10_000 },
    (_, at) => `${at};Remarque numéro ${at} sur le lot ${at % 97} et le seuil ${at % 89};glossaire`,
  );
  put('q.csv', ['id;Commentaire;Section', ...rows].join('\r\n'));
  const start = performance.now();
  const { data } = (await take(['q.csv'])) as { data?: unknown };
  expect(data).toMatchObject({ added: 10_000, byId: 10_000 });
  expect(performance.now() - start).toBeLessThan(30_000);
});

test('a second import adds what is new, and touches nothing that people edited', async () => {
  const [header = '', ...rows] = fixture('decidim.csv').toString().split('\r\n');
  put('first.csv', [header, ...rows.slice(0, 3)].join('\r\n'));
  await take(['first.csv']);
  const edited = kept()
    .replace('status: to-judge', 'status: partly # à revoir')
    .replace('answer:', "answer: 'Oui.'");
  writeFileSync(join(place.guide, 'consultation/contributions.yaml'), edited);
  put('all.csv', [header, ...rows].join('\r\n').replace('Un exemple chiffré manque, à', 'Rien, à'));
  const { diagnostics } = await take(['all.csv', 'all.csv']);
  expect(kept().startsWith(edited)).toBe(true);
  expect(kept().match(/^- id: /gm)).toHaveLength(30);
  expect(diagnostics.at(-1)?.message).toBe(
    'Written anew since the last import, and left as they were: decidim-100',
  );
  const before = kept();
  await take(['all.csv']);
  expect(kept()).toBe(before);
});

test('rows without an id are known again by their words; the same words twice are two', async () => {
  put('q.csv', 'Commentaire\nTrès bien\nTrès bien\nBof\n');
  await take(['q.csv']);
  await take(['q.csv']);
  expect(kept().match(/^- id: .*$/gm)).toEqual([
    expect.stringMatching(/[0-9a-f]{12}$/),
    expect.stringMatching(/[0-9a-f]{12}-2$/),
    expect.stringMatching(/[0-9a-f]{12}$/),
  ]);
});

test('columns of one’s own are named; several answers stand below their questions', async () => {
  put('q.csv', 'Ville;Que changer ?;Que garder ?\nX;Tout;Rien\n');
  const refused = await take(['q.csv']);
  expect(refused).toMatchObject({ exitCode: 2 });
  expect(refused.diagnostics[0]?.hint).toContain('--map body=Ville');
  await take(['q.csv'], { map: ['body=Que changer ?', 'body=Que garder ?'] });
  expect(kept()).toContain('Que changer ?\n    Tout\n\n    Que garder ?\n    Rien');
  for (const map of ['corps=Ville', 'body=Villle'])
    expect((await take(['q.csv'], { map: [map] })).exitCode).toBe(2);
});

test('the sheet of sections comes back with a column more', async () => {
  put(
    's.csv',
    'Identifiant,Titre,Adresse,Nom,Contribution\nindex,Accueil,x,Y,\nglossaire,Glossaire,z,Y,Il manque un mot\n',
  );
  await take(['s.csv']);
  expect(kept()).toMatch(/section: glossaire\n[\s\S]*text: Il manque un mot/);
  expect(kept()).not.toContain('Y');
});

test('what can’t be read, and a file that people broke, stop it with nothing written', async () => {
  put('a.csv', 'Commentaire\n"jamais fermé\n');
  put('b.xlsx', 'PK\u0003\u0004 no archive');
  put('c.bin', new Uint8Array([0x7f, 0x45, 0, 0]));
  for (const name of ['a.csv', 'b.xlsx', 'c.bin', 'none.csv'])
    expect((await take([name])).exitCode, name).toBe(2);
  put('q.csv', 'Commentaire\nTrès bien\n');
  mkdirSync(join(place.guide, 'consultation'));
  place.add('consultation/contributions.yaml', '- id: 1\n  status: takn\n');
  const refused = await take(['q.csv']);
  expect(refused).toMatchObject({ exitCode: 1 });
  expect(refused.diagnostics[0]).toMatchObject({ line: 2 });
  place.add('consultation/contributions.yaml', '  - id: 1\n    status: taken\n');
  const indented = await take(['q.csv']);
  expect(indented.exitCode).toBe(1);
  expect(kept()).toBe('  - id: 1\n    status: taken\n');
});

test('--dry-run writes nothing; options of an import need one', async () => {
  put('q.csv', 'Commentaire\nTrès bien\n');
  expect((await take(['q.csv'], { dryRun: true })).exitCode).toBe(0);
  expect(() => kept()).toThrow();
  const alone = await outcomeOf(run({ dir: 'guide', export: 'x.csv', keep: ['a'] }, place.context));
  expect(alone.exitCode).toBe(2);
  expect((await outcomeOf(run({ dir: 'guide' }, place.context))).exitCode).toBe(2);
  expect((await take(['q.csv'], { name: '../x' })).exitCode).toBe(2);
});
