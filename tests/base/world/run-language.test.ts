import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runLanguage } from '../../../src/base/world/run-language.js';

const cwd = mkdtempSync(join(tmpdir(), 'guide-language-'));
mkdirSync(join(cwd, 'fr'));
writeFileSync(join(cwd, 'fr/guide.yaml'), 'title: A\nlang:fr\n');
mkdirSync(join(cwd, 'fr/chapters'));
mkdirSync(join(cwd, 'other'));
writeFileSync(join(cwd, 'other/guide.yaml'), 'lang: de\n');

test.each([
  ['--lang before all else', ['check', 'fr', '--lang', 'en'], { GUIDE_LANG: 'fr' }, '.', 'en'],
  ['--lang=', ['check', '--lang=fr'], {}, '.', 'fr'],
  ['GUIDE_LANG before the guide', ['check', 'fr'], { GUIDE_LANG: 'en' }, '.', 'en'],
  ['the guide named, its guide.yaml wrong', ['check', 'fr'], { LANG: 'en_US.UTF-8' }, '.', 'fr'],
  ['the guide of -C', ['-C', 'fr', 'check'], { LANG: 'en_US.UTF-8' }, '.', 'fr'],
  ['the guide above', ['check'], { LANG: 'en_US.UTF-8' }, 'fr/chapters', 'fr'],
  [
    'the machine, for a guide in another language',
    ['check', 'other'],
    { LANG: 'fr_FR' },
    '.',
    'fr',
  ],
  ['LC_ALL before LANG', ['init'], { LC_ALL: 'fr_FR.UTF-8', LANG: 'en_US.UTF-8' }, '.', 'fr'],
  ['LC_MESSAGES before LANG', ['init'], { LC_MESSAGES: 'en', LANG: 'fr_FR.UTF-8' }, '.', 'en'],
  ['English for others', ['init'], { LANG: 'C.UTF-8' }, '.', 'en'],
])('%s', (_, args, env, folder, expected) => {
  expect(runLanguage({ args, env, cwd: join(cwd, folder) })).toBe(expected);
});
