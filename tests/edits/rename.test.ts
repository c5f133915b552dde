import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { run as build } from '../../src/cli/commands/build.js';
import { run as check } from '../../src/cli/commands/check.js';
import { run as rename } from '../../src/cli/commands/rename.js';
import { assembleBook } from '../../src/document/assemble.js';
import { aliasesEdit, renamedInManifest } from '../../src/edits/rename-yaml.js';
import { loadGuide } from '../../src/guide/load.js';
import { applyEdits } from '../../src/guide/text-edit.js';
import { textMark } from '../../src/guide/translation-mark.js';
import { inAllLanguages } from '../../src/guide/translations.js';
import { outcomeOf, type Workplace, workplace } from '../helpers/guides.js';

let here: Workplace;
beforeEach(() => {
  here = workplace();
});
afterEach(() => here.remove());

const read = (path: string) => readFileSync(join(here.guide, path), 'utf8');
const add = (path: string, text: string) => {
  mkdirSync(dirname(join(here.guide, path)), { recursive: true });
  writeFileSync(join(here.guide, path), text);
};
const renamed = (from: string, to: string, options = {}) =>
  rename({ dir: here.guide, from, to, ...options }, here.context);
async function found() {
  const { guide, diagnostics } = await loadGuide(here.guide, here.context.world);
  const books = await Promise.all(
    inAllLanguages(guide).map((each) => assembleBook(each, here.context.world)),
  );
  return [...diagnostics, ...books.flatMap((book) => book.diagnostics)].filter(
    ({ severity }) => severity !== 'info',
  );
}

test.each([
  ['[a](partie/un.md)', '[a](textes/Le%20un.md)'],
  [
    '[a](./partie/un.md#section "Titre ](partie/un.md)")',
    '[a](textes/Le%20un.md#section "Titre ](partie/un.md)")',
  ],
  ['[a](<partie/un.md>) `[a](partie/un.md)`', '[a](<textes/Le%20un.md>) `[a](partie/un.md)`'],
  ['[a][b]\n\n[b]: /partie/un.md#section', '[a][b]\n\n[b]: /textes/Le%20un.md#section'],
  ['<a href="partie/un.html">a</a>', '<a href="textes/Le%20un.md">a</a>'],
  [
    '[a](partie/deux.md) [b](https://exemple.fr/partie/un.md)',
    '[a](partie/deux.md) [b](https://exemple.fr/partie/un.md)',
  ],
])('a link to the chapter is led to its new path: %s', async (before, after) => {
  add('index.md', `---\ntitle: Accueil\n---\n\n${before}\n`);
  await renamed('partie/un.md', 'textes/Le un.md');
  expect(read('index.md')).toBe(`---\ntitle: Accueil\n---\n\n${after}\n`);
});

test('what the moved chapter names is named from its new folder', async () => {
  add('commun.md', 'Commun, voir [](partie/un.md).\n');
  add(
    'partie/un.md',
    `---\ntitle: Un
---

![Carré](../images/carre.svg) [b](deux.md#fig-un) [c](#section) [d](un.md#section) [e](/partie/deux.md)

:::include{file="../commun.md"}
:::

~~~
:::include{file="../commun.md"}
~~~

## Section {#section}
`,
  );
  expect(await found()).toEqual([]);
  await renamed('partie/un.md', 'a/b/un.md');
  expect(read('a/b/un.md')).toBe(`---\ntitle: Un
aliases: [partie/un.html]
---

![Carré](../../images/carre.svg) [b](../../partie/deux.md#fig-un) [c](#section) [d](un.md#section) [e](/partie/deux.md)

:::include{file="../../commun.md"}
:::

~~~
:::include{file="../commun.md"}
~~~

## Section {#section}
`);
  expect(read('commun.md')).toBe('Commun, voir [](a/b/un.md).\n');
  expect(existsSync(join(here.guide, 'partie/un.md'))).toBe(false);
  expect(await found()).toEqual([]);
});

test('back at its former path a chapter is not at its own former address', async () => {
  await renamed('partie/un.md', 'partie/autre.md');
  await renamed('partie/autre.md', 'partie/un.md');
  expect(read('partie/un.md')).toContain('aliases: [partie/autre.html]\n');
  expect(await found()).toEqual([]);
});

test('chapters whose address changes with the folder that all share keep theirs too, and none is taken', async () => {
  here.edit('guide.yaml', (text) =>
    text.replace(/chapters:[\s\S]*/, 'chapters: [partie/un.md, partie/deux.md]\n'),
  );
  await renamed('partie/deux.md', './deux.md');
  expect(
    [read('deux.md'), read('partie/un.md')].map((text) => /aliases: .*/.exec(text)?.[0]),
  ).toEqual([undefined, 'aliases: [un.html]']);
  add('partie/un.md', read('partie/un.md').replace('aliases: [un.html]', 'aliases:\n  - un.html'));
  const { exitCode, diagnostics } = await outcomeOf(renamed('deux.md', 'partie/un.fr.md'));
  expect([exitCode, diagnostics]).toEqual([0, []]);
});

test('a new path whose address another chapter has is refused', async () => {
  here.edit('partie/deux.md', (text) => text.replace('---\n', '---\nslug: pris\n'));
  const { exitCode, diagnostics } = await outcomeOf(renamed('partie/un.md', 'partie/pris.md'));
  expect([exitCode, diagnostics[0]?.rule]).toEqual([2, 'chapter-address']);
  expect(existsSync(join(here.guide, 'partie/un.md'))).toBe(true);
});

test('a folder that a symbolic link leads elsewhere is outside', async () => {
  symlinkSync(here.folder, join(here.guide, 'lien'));
  const { exitCode } = await outcomeOf(renamed('partie/un.md', 'lien/neuf/un.md'));
  expect([exitCode, existsSync(join(here.folder, 'neuf'))]).toEqual([2, false]);
});

const moves = new Map([['a/un.md', 'b/deux.md']]);
test.each([
  ['chapters: [a/un.md, c.md] # one', 'chapters: [b/deux.md, c.md] # one'],
  ['chapters:\n  -  "a/un.md"  # x\n  - c.md\n', 'chapters:\n  -  "b/deux.md"  # x\n  - c.md\n'],
  [
    "title: a/un.md\nchapters:\r\n- title: a/un.md\r\n  chapters: ['./a/un.md']\r\n",
    "title: a/un.md\nchapters:\r\n- title: a/un.md\r\n  chapters: ['b/deux.md']\r\n",
  ],
  [
    'chapters: [c.md]\nlegal: [{ page: a/un.md }]',
    'chapters: [c.md]\nlegal: [{ page: b/deux.md }]',
  ],
])('guide.yaml keeps all its other characters: %j', (before, after) => {
  expect(renamedInManifest(before, moves)).toBe(after);
});

test.each([
  ['Texte\n', '---\naliases: [a.html, b.html]\n---\n\nTexte\n'],
  ['---\ntitle: A\n---\nx', '---\ntitle: A\naliases: [a.html, b.html]\n---\nx'],
  [
    '---\naliases: [ "a.html" ] # c\nslug: b\n---\n',
    '---\naliases: [a.html, b.html] # c\nslug: b\n---\n',
  ],
  [
    '---\naliases:\n  - a.html\nslug: b\n---\n',
    '---\naliases:\n  - a.html\n  - b.html\nslug: b\n---\n',
  ],
  ['---\r\naliases:\r\n- a.html\r\n---\r\n', '---\r\naliases:\r\n- a.html\r\n- b.html\r\n---\r\n'],
])('former addresses are written as the front matter has them: %j', (before, after) => {
  expect(applyEdits(before, [aliasesEdit(before, ['a.html', 'b.html'])])).toBe(after);
});

test('translations move with their original, and follow it still', async () => {
  here.edit(
    'guide.yaml',
    (text) =>
      `${text}translations: { en: { title: A, description: B., parts: { Première partie: One } } }\n`,
  );
  const mark = textMark(read('partie/un.md'));
  add(
    'partie/un.en.md',
    `---\ntitle: One\ntranslates: ${mark}\n---\n\n[b](deux.md) [c](un.en.md)\n\n## A {#section}\n`,
  );
  await renamed('partie/un.md', 'neuf.md');
  expect(read('neuf.en.md')).toBe(
    `---\ntitle: One\ntranslates: ${textMark(read('neuf.md'))}\naliases: [partie/un.html]\n---\n\n[b](partie/deux.md) [c](neuf.en.md)\n\n## A {#section}\n`,
  );
  expect(existsSync(join(here.guide, 'partie/un.en.md'))).toBe(false);
});

test('a chapter may be renamed by the case of its letters alone', async () => {
  await renamed('partie/un.md', 'partie/Un.md');
  expect(read('partie/Un.md')).not.toContain('aliases');
  expect(await found()).toEqual([]);
});

test('the address that a translation had leads to its new one, in its own language', async () => {
  here.edit(
    'guide.yaml',
    (text) =>
      `${text}translations: { en: { title: A, description: B., parts: { Première partie: One } } }\n`,
  );
  add('partie/un.en.md', '---\ntitle: One\n---\n\nA.\n\n## A {#section}\n');
  await renamed('partie/un.md', 'partie/neuf.md');
  await build({ dir: here.guide, out: 'dist', only: ['site'] }, here.context);
  const page = (path: string) => readFileSync(join(here.folder, 'dist/site', path), 'utf8');
  for (const [former, lang] of [
    ['partie/un.html', 'fr'],
    ['en/partie/un.html', 'en'],
  ] as const) {
    expect(page(former)).toContain(`lang="${lang}"`);
    expect(page(former)).toContain('content="0; url=neuf.html"');
  }
});

test('names with spaces and accents are told with the command that mends them', async () => {
  await renamed('partie/un.md', 'Partie une/Été à l’ombre.md');
  const plain = async () => {
    const { diagnostics } = await check({ dir: here.guide }, here.context);
    return diagnostics.filter(({ rule }) => rule === 'file-name-plain');
  };
  const [told] = await plain();
  const [, from = '', to = ''] = /guide rename "(.*?)" (\S+?)»/.exec(told?.hint ?? '') ?? [];
  expect([from, to]).toEqual(['Partie une/Été à l’ombre.md', 'partie-une/ete-a-l-ombre.md']);
  await renamed(from, to);
  expect(await plain()).toEqual([]);
  expect(await found()).toEqual([]);
});

test('a dry run shows the changes and makes none', async () => {
  const former = read('guide.yaml');
  const { stdout, outputs } = await renamed('partie/un.md', 'neuf.md', { dryRun: true });
  expect(outputs).toEqual([]);
  expect(stdout).toContain('+    chapters: [neuf.md, partie/deux.md]');
  expect(stdout).toContain('+aliases: [partie/un.html]');
  expect([read('guide.yaml'), existsSync(join(here.guide, 'neuf.md'))]).toEqual([former, false]);
});

test('what can’t be written leaves all as it was', async () => {
  const former = [read('guide.yaml'), read('index.md'), read('partie/un.md')];
  const { world } = here.context;
  const full = {
    ...world,
    remove: async (path: string) => {
      if (path.endsWith('partie/un.md')) throw new Error('read-only');
      await world.remove(path);
    },
  };
  const run = rename(
    { dir: here.guide, from: 'partie/un.md', to: 'neuf.md' },
    { ...here.context, world: full },
  );
  await expect(run).rejects.toThrow('read-only');
  expect([read('guide.yaml'), read('index.md'), read('partie/un.md')]).toEqual(former);
  expect(existsSync(join(here.guide, 'neuf.md'))).toBe(false);
});

test.each([
  ['partie/u.md', 'x.md', 'did you mean «partie/un.md»?'],
  ['partie/un.md', 'partie/deux.md', 'choose another name, or move that file away first'],
  ['partie/un.md', '../x.md', 'name a file in the folder of the guide'],
  [
    'partie/un.md',
    'x.txt',
    'end the new name in .md; translations are renamed with their original',
  ],
])('%s to %s is refused', async (from, to, hint) => {
  const { exitCode, diagnostics } = await outcomeOf(renamed(from, to));
  expect([exitCode, diagnostics[0]?.hint]).toEqual([2, hint]);
});
