import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import { nodeWorld } from '../../../src/base/world/node-world.js';
import { run as build } from '../../../src/cli/commands/build.js';
import type { CommandContext } from '../../../src/cli/commands/context.js';
import { type ImportOptions, run as importTree } from '../../../src/cli/commands/import.js';
import { outcomeOf } from '../../helpers/guides.js';
import { realChapters } from '../../helpers/sites.js';

let folder: string;
let context: CommandContext;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'guide-import-'));
  const world = { ...nodeWorld(folder), now: () => new Date('2025-03-01T10:00:00Z') };
  context = { world, progress: () => undefined };
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (files: Record<string, string>) => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
};
const run = (options: Partial<ImportOptions> = {}) =>
  importTree({ dir: 'site/content/guide', out: 'g', ...options }, context);
const read = (path: string) => readFileSync(join(folder, 'g', path), 'utf8');
const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>';

/** A guide within an Eleventy site: menu, data of folders, containers, images at three kinds of places. */
const eleventy = {
  'site/content/guide/index.md': `---
title: Guide des parcs
description: Un essai.
permalink: /publications/parcs/
eleventyNavigation: { key: parcs, title: Les parcs }
---

Voir [le premier label](/publications/parcs/labels/a/) et {{ collections.all | size }} pages.
`,
  'site/content/guide/guide.11tydata.json': '{ "lang": "fr", "layout": "layouts/page.njk" }',
  'site/content/guide/labels/labels.json': '{ "eleventyNavigation": { "parent": "labels" } }',
  'site/content/guide/labels/index.md': `---
title: Les labels
eleventyNavigation: { key: labels, parent: parcs, order: 20 }
---

Deux labels.
`,
  'site/content/guide/labels/b.md': `---
title: Label B
date: 2024-05-06
eleventyNavigation: { key: b, order: 2 }
image: { path: ./b.svg, alt: B }
---

::: callout À retenir
Le label B.
:::

![Schéma](/img/schema.svg)

<nav><a href="/publications/parcs/labels/a/">Page précédente : A</a></nav>
`,
  'site/content/guide/labels/b.svg': svg,
  'site/content/guide/labels/a.md': `---
eleventyNavigation: { key: a, title: Label A, order: 1 }
---

Un.
`,
  'site/content/guide/methode.md': `---
title: Méthode
eleventyNavigation: { key: methode, parent: parcs, order: 10 }
---

Une méthode.
`,
  'site/content/guide/brouillon.md': '---\ntitle: À venir\ndraft: true\n---\n\nRien.\n',
  'site/content/guide/liste.njk': '{{ collections.all }}',
  'site/public/img/schema.svg': svg,
};

test('a part of an Eleventy site becomes a guide that builds', async () => {
  write(eleventy);
  const outcome = await run({ clean: true });
  expect(parse(read('guide.yaml'))).toMatchObject({
    title: 'Guide des parcs',
    slug: 'guide-des-parcs',
    lang: 'fr',
    description: 'Un essai.',
    date: '2024-05-06',
    site: { host: 'eleventy-dsfr', home: '/publications/parcs/' },
    chapters: [
      'index.md',
      'methode.md',
      { title: 'Les labels', chapters: ['labels/index.md', 'labels/a.md', 'labels/b.md'] },
    ],
  });
  expect(read('labels/a.md')).toContain('title: Label A\n');
  expect(read('labels/b.md')).toContain('image: /labels/b.svg');
  expect(read('labels/b.md')).toContain(':::note{title="À retenir"}\nLe label B.\n:::\n');
  expect(read('labels/b.md')).not.toContain('<nav>');
  expect(read('img/schema.svg')).toBe(svg);
  expect(existsSync(join(folder, 'g/brouillon.md'))).toBe(false);
  const said = outcome.diagnostics.map(({ rule, file, line }) => [rule, file, line]);
  expect(said).toEqual([
    ['import-draft', 'site/content/guide/brouillon.md', undefined],
    ['template-leftover', 'site/content/guide/index.md', 8],
    ['navigation-written', 'site/content/guide/labels/b.md', 14],
    ['import-unread', 'site/content/guide/liste.njk', undefined],
  ]);
  const built = await build({ dir: 'g', out: 'dist' }, context);
  expect(built.exitCode).toBe(0);
  expect(built.diagnostics).toContainEqual(
    expect.objectContaining({ rule: 'template-leftover', severity: 'warning', file: 'g/index.md' }),
  );
  for (const [path, text] of Object.entries(eleventy))
    expect(readFileSync(join(folder, path), 'utf8')).toBe(text);
}, 120_000);

test('without --clean navigation is only reported; a dry run writes nothing', async () => {
  write({
    ...eleventy,
    'site/content/guide/methode.md': '![](/img/100%.png) ![](/img/schema.svg)\n',
  });
  const { diagnostics, stdout } = await run({ dryRun: true });
  expect(diagnostics.find(({ rule }) => rule === 'navigation-written')?.hint).toContain('--clean');
  expect(stdout).toContain('title: Guide des parcs');
  expect(stdout).toContain('\nimg/schema.svg\n');
  expect(existsSync(join(folder, 'g'))).toBe(false);
  await run();
  expect(read('labels/b.md')).toContain('<nav>');
});

test('plain folders are taken by their names', async () => {
  write({
    'notes/README.md': '# Mon guide\n\nBonjour.\n',
    'notes/glossaire.md': '# Glossaire\n',
    'notes/10-fin.md': 'Fin.\n',
    'notes/2-debut.md': 'Début.\n',
    'notes/03 les_fiches/b.md': '# B\n',
    'notes/03 les_fiches/a.md': '# A\n',
    'notes/node_modules/x/readme.md': '# X\n',
  });
  await run({ dir: 'notes', lang: 'en' });
  expect(parse(read('guide.yaml'))).toMatchObject({
    title: 'Mon guide',
    lang: 'en',
    date: '2025-03-01',
    chapters: [
      'README.md',
      '2-debut.md',
      { title: 'Les fiches', chapters: ['03 les_fiches/a.md', '03 les_fiches/b.md'] },
      '10-fin.md',
      'glossaire.md',
    ],
  });
  expect(await build({ dir: 'g', out: 'dist' }, context)).toMatchObject({ exitCode: 0 });
}, 120_000);

test('front matter that is not YAML is told at its line, mended or set aside', async () => {
  write({
    'notes/tab.md': '---\ntitle: Tabs\nnav:\n\tkey: a\n---\n\nA.\n',
    'notes/bad.md': '---\ntitle: "Bad"\nx: [1\n---\n\nB.\n',
    'notes/toml.md': '+++\ntitle = "Toml"\nweight = 3\n+++\n\nC.\n',
    'notes/refused.md': '---\nslug: /custom/\nnumbered: maybe\n---\n# D\n',
    'notes/rule.md': '---\n\nA rule first.\n\n---\n\nThen text.\n',
  });
  const { exitCode, diagnostics } = await run({ dir: 'notes', lang: 'en' });
  expect(exitCode).toBe(0);
  const said = diagnostics.filter(({ rule }) => rule === 'import-front-matter');
  expect(said.map(({ file, line }) => [file, line])).toEqual([
    ['notes/bad.md', 3],
    ['notes/refused.md', 1],
    ['notes/refused.md', 1],
    ['notes/tab.md', 4],
  ]);
  expect(read('bad.md')).toBe('---\ntitle: Bad\n---\n<!--\ntitle: "Bad"\nx: [1\n-->\n\n\nB.\n');
  expect(read('toml.md')).toBe('---\ntitle: Toml\nweight: 3\n---\n\nC.\n');
  expect(read('refused.md')).not.toContain('custom');
  expect(read('rule.md')).toContain('A rule first.');
  expect(await build({ dir: 'g', out: 'dist', only: ['site'] }, context)).toMatchObject({
    exitCode: 0,
  });
}, 120_000);

test('a page that is not UTF-8 is read as what it is, and told', async () => {
  write({ 'notes/a.md': 'A.\n' });
  writeFileSync(join(folder, 'notes/b.md'), Buffer.from('Un\nd\xe9but \x96 \x80\n', 'latin1'));
  writeFileSync(join(folder, 'notes/c.md'), Buffer.from('\ufeffÉté\n', 'utf16le'));
  const { diagnostics } = await run({ dir: 'notes' });
  expect(read('b.md')).toBe('Un\ndébut – €\n');
  expect(read('c.md')).toBe('Été\n');
  expect(diagnostics.map(({ rule, file }) => [rule, file])).toEqual([
    ['import-encoding', 'notes/b.md'],
    ['import-encoding', 'notes/c.md'],
  ]);
});

test('nothing outside the site is read, nothing outside the guide written', async () => {
  write({
    'site/package.json': '{}',
    'site/notes/a.md': '![](/../outside.svg) ![](/img/above.svg)\n',
    'outside.svg': svg,
    'img/above.svg': svg,
  });
  symlinkSync(join(folder, 'outside.svg'), join(folder, 'site/notes/linked.svg'));
  symlinkSync(join(folder, 'site'), join(folder, 'site/notes/circle'));
  await run({ dir: 'site/notes' });
  expect(readdirSync(join(folder, 'g'), { recursive: true }).sort()).toEqual([
    'a.md',
    'guide.yaml',
  ]);
});

test('wrong places are refused', async () => {
  write({ 'notes/a.md': 'A.\n', 'full/x.txt': 'mine', 'guide/guide.yaml': '', 'empty/x.txt': '' });
  for (const options of [
    { dir: 'nowhere' },
    { dir: 'guide' },
    { dir: 'empty' },
    { dir: 'notes', out: 'full' },
    { dir: 'notes', out: 'notes/g' },
  ]) {
    expect(await outcomeOf(run(options))).toMatchObject({ exitCode: 2 });
  }
  expect(readdirSync(join(folder, 'full'))).toEqual(['x.txt']);
});

test.skipIf(!existsSync(realChapters))(
  'real chapters are imported, and build but for what they link to (needs ../shared/real-chapters)',
  async () => {
    const { diagnostics } = await run({ dir: realChapters, clean: true });
    expect(diagnostics.map(({ rule }) => rule)).toEqual(Array(7).fill('navigation-written'));
    expect(parse(read('guide.yaml'))).toMatchObject({
      site: { home: '/publications/guide-pratique-achats-numeriques-responsables/' },
      chapters: [
        'introduction.md',
        { title: 'Labels', chapters: ['labels/produits.md'] },
        { title: 'Fiches pratiques' },
        'glossaire.md',
      ],
    });
    expect(read('glossaire.md')).not.toContain('Page suivante');
    expect(parse(read('guide.yaml')).rules).toEqual({
      'image-missing': 'warning',
      'link-target-missing': 'warning',
    });
    expect(await build({ dir: 'g', out: 'dist' }, context)).toMatchObject({ exitCode: 0 });
  },
  120_000,
);
