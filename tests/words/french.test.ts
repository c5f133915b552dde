import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createProgram } from '../../src/cli/program/program.js';
import { textsOf } from '../helpers/catalogue-texts.js';
import { repositoryRoot } from '../helpers/ci-jobs.js';

const words = join(repositoryRoot, 'src/words');
const pieces = (language: string) =>
  readdirSync(join(words, language)).flatMap((name) => textsOf(join(words, language, name)));

/** What only the English catalogue says, of three words at least: the text around what is filled in. */
const english = (() => {
  const french = pieces('fr').join('\n');
  return [...new Set(pieces('en').map((text) => text.trim()))].filter(
    (text) => /\p{L}+ \p{L}+ \p{L}+/u.test(text) && !french.includes(text),
  );
})();

let folder: string;
const write = (path: string, text: string) => {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
};

/** What a command says in French, on either stream. */
function said(...args: string[]): string {
  const program = join(repositoryRoot, 'bin/guide.js');
  const env = { ...process.env, GUIDE_LANG: 'fr', LC_ALL: 'en_US.UTF-8' };
  const { stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env,
  });
  return stdout + stderr;
}

/** The English in a text, with the command that said it. */
const englishIn = (text: string, command: string) =>
  english.filter((each) => text.includes(each)).map((each) => `${command}: ${each}`);

/** A page with a mistake a line, of as many kinds as the rules know. */
const mistakes = `# Fautes

## Titre {#id avec espace}

#Sans espace

![](images/rien.png)

![x](../images/Capture d’écran.png)

[lien](nulle-part.md) [ancre](#rien) [note][^jamais] [r][r3]

**gras :**texte, ==surligné==, H~2~O, le le mot, un equipement nuveau.

!!! note

| a | b |
|---|---|
| 1 | 2 | 3 |

<p class="MsoNormal"><b>gras</b><o:p></o:p></p>

<script>alert(1)</script>

<<<<<<< HEAD
un
=======
deux
>>>>>>> autre
`;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'guide-french-'));
  write('guide/guide.yaml', manifest('index.md, fautes.md'));
  write('guide/index.md', '# Accueil\n\nUn guide.\n');
  write('guide/fautes.md', mistakes);
  write('propre/guide.yaml', manifest('index.md'));
  write('propre/index.md', '---\ndescription: Un guide.\n---\n\n# Accueil\n\nUn guide.\n');
  write('casse/guide.yaml', 'title: G\nlang:fr\nversion: un\nlicence etalab\n\tx: 1\n');
  write('livre/un.md', '# Un\n\n{{ code }}\n\n[[wiki]]\n');
  write('pas.pdf', 'rien');
  write('cms/lisez-moi.txt', 'Le site.\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const manifest = (chapters: string) => `title: Un guide
slug: un-guide
lang: fr
description: Un guide.
version: 1.0.0-beta.1
date: 2021-04-30
licence: etalab-2.0
publishers: [{ name: Service }]
cover: images/absente.svg
chapters: [${chapters}]
`;

const commands: string[][] = [
  [],
  ['buidl'],
  ['build', '--forse'],
  ['check', 'nulle-part'],
  ['check', 'casse'],
  ['check', 'guide'],
  ['check', 'guide', '--fix', '--dry-run'],
  ['check', 'guide', '--reporter', 'sarif'],
  ['check', 'guide', '--reading'],
  ['check', 'propre', '--allow-private'],
  ['check', 'propre', '--dry-run'],
  ['build', 'guide', '--out', 'd1'],
  ['build', 'guide', '--force', '--out', 'd2'],
  ['build', 'propre', '--out', 'guide'],
  ['images', 'guide'],
  ['rename', 'rien.md', 'autre.md', '-C', 'propre'],
  ['translate', 'fr', '-C', 'propre'],
  ['bump', 'beta', '-C', 'propre'],
  ['bump', 'rien', '-C', 'propre'],
  ['bump', '0.9.0', '-C', 'propre'],
  ['bump', 'beta', '--date', '1999-01-01', '-C', 'propre'],
  ['bump', 'beta', '--commit', '--allow-empty', '-C', 'propre'],
  ['announce', '-C', 'propre'],
  ['release', 'propre', '--sign', 'rien'],
  ['release', 'propre'],
  ['verify', 'nulle-part'],
  ['verify', 'd2'],
  ['publish', 'data.gouv.fr', '--dataset', 'x'],
  ['export', 'eleventy', 'propre', '--into', 'propre'],
  ['export', 'html', 'propre', '--into', 'cms', '--out'],
  ['export', 'vitepress', 'propre', '--into', 'propre'],
  ['stamp', 'pas.pdf', '-C', 'propre'],
  ['stamp', 'pas.pdf', '-C', 'propre', '--in-place'],
  ['inspect', 'pas.pdf'],
  ['inspect', 'nulle-part.pdf'],
  ['diff', 'nulle-part', '-C', 'propre'],
  ['diff', 'guide', 'propre'],
  ['diff', 'guide', 'propre', '--format', 'docx'],
  ['consultation', '--export', 'c.csv', '-C', 'propre'],
  ['consultation', '--import', 'rien.csv', '-C', 'propre'],
  ['consultation', '-C', 'propre'],
  ['import', 'livre', '--out', 'importe'],
  ['import', 'pas.pdf'],
  ['completion', 'zsh'],
  ['import', 'vide'],
  ['init', 'guide'],
  ['init', 'neuf'],
];

test('no command says in French what the English catalogue says', () => {
  expect(english.length).toBeGreaterThan(500);
  const found = commands.flatMap((args) => englishIn(said(...args), args.join(' ')));
  expect(found).toEqual([]);
}, 300_000);

test('what is written in the language of the guide has no English of the catalogue: reports and exports', () => {
  said('check', 'guide', '--report', 'rapport');
  said('export', 'html', 'propre', '--into', 'cms');
  said('consultation', '--export', 'fiches.md', '-C', 'propre');
  const folders = ['rapport', 'cms'].flatMap((name) =>
    readdirSync(join(folder, name), { recursive: true, encoding: 'utf8' }).map((file) =>
      join(name, file),
    ),
  );
  const written = [...folders, 'propre/fiches.md', 'fiches.md'].filter(
    (path) => /\.(?:html|md|json)$/.test(path) && existsSync(join(folder, path)),
  );
  expect(written.length).toBeGreaterThan(3);
  const found = written.flatMap((path) =>
    englishIn(readFileSync(join(folder, path), 'utf8'), path),
  );
  expect(found).toEqual([]);
}, 120_000);

test('nor does the help of any command', () => {
  const program = createProgram(() => async () => undefined);
  const found = program.commands.flatMap((command) => {
    const help = said('help', command.name()).replace(/\s+/g, ' ');
    expect(help).toContain('Utilisation');
    return englishIn(help, `help ${command.name()}`);
  });
  expect(found).toEqual([]);
}, 120_000);

test('English that is said is found', () => {
  expect(englishIn('x: Missing record of a release', 'verify')).toEqual([
    'verify: Missing record of a release',
  ]);
});
