import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { run as consultation } from '../../../src/cli/commands/consultation.js';
import { outcomeOf, type Workplace, workplace } from '../../helpers/guides.js';

let place: Workplace;
beforeEach(() => {
  place = workplace();
});
afterEach(() => place.remove());

const file = () => join(place.folder, 'feuille.csv');
const write = (force?: boolean) =>
  outcomeOf(consultation({ dir: 'guide', export: 'feuille.csv', force }, place.context));
const lines = () => readFileSync(file(), 'utf8').split('\r\n');

test('one row a section: UTF-8 with a byte order mark, lines ended as RFC 4180 has it', async () => {
  expect((await write()).exitCode).toBe(0);
  expect([...readFileSync(file()).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const web = 'https://example.org/guides/essai';
  expect(lines()).toEqual([
    '\ufeffIdentifiant,Titre,Adresse',
    `index,Accueil,${web}/`,
    `partie/un,1.1 Premier chapitre,${web}/partie/un.html`,
    `partie/un#section,1.1 Premier chapitre › A.\u00a0Une section,${web}/partie/un.html#section`,
    `partie/un#section-une-sous-section,1.1 Premier chapitre › A.\u00a0Une section › A.1\u00a0Une sous-section,${web}/partie/un.html#section-une-sous-section`,
    `partie/deux,1.2 Second chapitre,${web}/partie/deux.html`,
    `glossaire,Glossaire,${web}/glossaire.html`,
    '',
  ]);
});

test('a guide without address gives addresses in its site', async () => {
  place.edit('guide.yaml', (text) => text.replace('url: "https://example.org", home', 'home'));
  await write();
  expect(lines()[3]).toMatch(/,partie\/un\.html#section$/);
});

test('what a spreadsheet would compute is defused, quotes and commas are kept', async () => {
  place.edit('index.md', (text) =>
    text.replace('title: Accueil', `title: '=HYPERLINK("https://a.fr","Cliquez")'`),
  );
  place.edit('glossaire.md', (text) => text.replace('title: Glossaire', 'title: "@SUM(1+1)*cmd"'));
  await write();
  expect(lines()[1]).toMatch(/^index,"'=HYPERLINK\(""https:\/\/a\.fr"",""Cliquez""\)",/);
  expect(lines().at(-2)).toMatch(/^glossaire,'@SUM/);
});

test('its own sheet is written again; one with contributions, or another file, is not', async () => {
  await write();
  const own = readFileSync(file(), 'utf8');
  place.edit('index.md', (text) => `${text}\n## Une section de plus\n\nTexte.\n`);
  expect((await write()).exitCode).toBe(0);
  expect(readFileSync(file(), 'utf8')).not.toBe(own);
  const others = [
    own.replaceAll('\r\n', ',\r\n').replace('Adresse,', 'Adresse,Contribution'),
    'Un autre fichier\n',
    '',
  ];
  for (const text of others) {
    writeFileSync(file(), text);
    const refused = await write();
    expect(refused.exitCode).toBe(2);
    expect(refused.diagnostics[0]?.hint).toContain('--force');
    expect(readFileSync(file(), 'utf8')).toBe(text);
  }
  expect((await write(true)).exitCode).toBe(0);
  expect(lines()[0]).toBe('\ufeffIdentifiant,Titre,Adresse');
});

test('a folder is refused', async () => {
  mkdirSync(file());
  expect((await write()).exitCode).toBe(2);
  expect(existsSync(file())).toBe(true);
});
