import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { evened, starterSentences } from '../../src/checks/starter-sentences.js';
import { repositoryRoot } from '../helpers/ci-jobs.js';

const folder = join(repositoryRoot, 'templates/starter');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(?:md|yaml)$/.test(name) && !name.endsWith('README.md'))
  // What is to be filled in on pages of the site is told by its form.
  .filter((name) => !name.startsWith('dsfr/'))
  .map((name) => ({ name, text: evened(readFileSync(join(folder, name), 'utf8')) }));

test('each sentence is one of the starter', () => {
  const stale = starterSentences.filter((said) => !files.some(({ text }) => text.includes(said)));
  expect(stale).toEqual([]);
});

test('each file of the starter has one, but for the glossary that a guide may keep', () => {
  const without = files
    .filter(({ text }) => !starterSentences.some((said) => text.includes(said)))
    .map(({ name }) => name);
  expect(without.sort()).toEqual(['en/chapters/glossary.md', 'fr/chapitres/glossaire.md']);
});
