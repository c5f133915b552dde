import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { GuideError } from '../../src/base/report/diagnostic.js';
import { licenceOf } from '../../src/guide/licences.js';
import { parseManifest } from '../../src/guide/manifest.js';

const valid = readFileSync(new URL('../fixtures/small/guide.yaml', import.meta.url), 'utf8');

function problemsOf(text: string) {
  try {
    parseManifest(text, 'guide.yaml');
  } catch (error) {
    if (error instanceof GuideError) return error.diagnostics;
    throw error;
  }
  return [];
}

test('a valid manifest is read, defaults filled in', () => {
  const { manifest } = parseManifest(valid, 'guide.yaml');
  expect(manifest.theme).toBe('plain');
  expect(manifest.site.pdf).toBe('/docs/{year}/{slug}-version-{version}-{month}-{year}.pdf');
});

test('what readers see has the apostrophe of print, what programs take stays as it is', () => {
  const { manifest } = parseManifest(
    `${valid
      .replace('Guide d’essai', '"Guide d\'essai"')
      .replace('Direction des essais', "Direction de l'essai")
      .replace('?a=1', "?a='1'")
      .replace('Première partie', "L'achat")}cover: images/l'eau.png
translations:
  en: { title: Trial guide, description: A guide, parts: { "L'achat": "The buyer's part" } }
`,
    'guide.yaml',
  );
  expect(manifest.title).toBe('Guide d’essai');
  expect(manifest.publishers[0]?.name).toBe('Direction de l’essai');
  expect(manifest.chapters[1]).toMatchObject({ title: 'L’achat' });
  expect(manifest.translations?.en?.parts).toEqual({ 'L’achat': 'The buyer’s part' });
  expect(manifest.cover).toBe("images/l'eau.png");
  expect(manifest.consultation?.url).toContain("a='1'");
});

test.each([
  ['lisense: x\n', 'Unexpected key «lisense»', 'did you mean «licence»?', 17],
  ['theme: dsf\n', 'Unexpected value of «theme», expected dsfr or plain', undefined, 17],
])('%s is reported with its place and a hint', (line, message, hint, at) => {
  const [problem] = problemsOf(valid + line);
  expect(problem).toMatchObject({ message, line: at });
  if (hint) expect(problem?.hint).toBe(hint);
});

test('a wrong date, an unknown licence and a missing title are all told at once', () => {
  const broken = valid
    .replace('"2021-04-30"', '2021-02-30')
    .replace('etalab-2.0', 'etalab')
    .replace(/^title.*\n/m, '');
  const problems = problemsOf(broken);
  expect(problems.map(({ message }) => message).sort()).toEqual([
    'Missing «title»',
    'Unexpected value of «date», expected a date of the calendar, YYYY-MM-DD',
    'Unexpected value of «licence», unknown licence',
  ]);
  expect(problems.find(({ message }) => message.includes('licence'))?.line).toBe(7);
});

test('what is left of a merge is told once, at its line', () => {
  const problems = problemsOf(`<<<<<<< HEAD\n${valid}=======\ntitle: B\n>>>>>>> branch\n`);
  expect(problems.map(({ line, message }) => `${line} ${message}`)).toEqual([
    '1 Unexpected line «<<<<<<< HEAD», expected the end of a merge',
  ]);
});

test('an alias is refused', () => {
  expect(problemsOf(`${valid}keywords: &k [a]\ncredits: *k\n`)[0]?.message).toMatch(/alias/);
});

test('any licence of SPDX may be named; a slip is told with the right letters', () => {
  const licensed = (spdx: string) => valid.replace('etalab-2.0', spdx);
  expect(problemsOf(licensed('EUPL-1.2'))).toEqual([]);
  expect(problemsOf(licensed('gpl-3.0-only'))[0]?.hint).toBe('did you mean «GPL-3.0-only»?');
  expect(problemsOf(licensed('personne'))[0]?.hint).toMatch(/^expected an identifier of https:/);
});

test('a licence is named as readers know it, or by its identifier', () => {
  expect(licenceOf('CC-BY-NC-ND-4.0')).toMatchObject({
    url: 'https://creativecommons.org/licenses/by-nc-nd/4.0/',
    title: {
      fr: 'Creative Commons Attribution – Pas d’utilisation commerciale – Pas de modification 4.0 International',
      en: 'Creative Commons Attribution-NonCommercial-NoDerivatives 4.0 International',
    },
    mark: 'CC BY-NC-ND',
  });
  expect(licenceOf('EUPL-1.2')).toMatchObject({
    url: 'https://spdx.org/licenses/EUPL-1.2.html',
    inSentence: { fr: 'licence EUPL-1.2', en: 'the EUPL-1.2 licence' },
  });
  expect(licenceOf('constructor')).toBeUndefined();
});

test.each([
  ['variables: { version: 2 }', '«version», a name that says something of the guide itself'],
  ['variables: { delai: 3, somme: "{delai}" }', '«{delai}» in guide.yaml'],
  ['variables: { "2x": a }', 'name «2x» of a variable'],
])('%s is refused', (line, message) => {
  expect(() => parseManifest(`${valid}${line}\n`, 'guide.yaml')).toThrow(
    expect.objectContaining({
      diagnostics: [expect.objectContaining({ message: expect.stringContaining(message) })],
    }),
  );
});
