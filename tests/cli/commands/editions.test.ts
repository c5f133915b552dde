import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nodeWorld } from '../../../src/base/world/node-world.js';
import { run as announce } from '../../../src/cli/commands/announce.js';
import { run as build } from '../../../src/cli/commands/build.js';
import { run as check } from '../../../src/cli/commands/check.js';
import { run as preview } from '../../../src/cli/commands/preview.js';
import { run as release } from '../../../src/cli/commands/release.js';
import { run as verify } from '../../../src/cli/commands/verify.js';

const sources = new URL('../../fixtures/editions', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'guide-editions-'));
afterAll(() => rmSync(folder, { recursive: true }));
const world = nodeWorld(folder);
const context = { world, progress: () => undefined };
const read = (...path: string[]) => readFileSync(join(folder, ...path), 'utf8');
const page = (edition: string, name: string) =>
  read('dist', edition, 'site', name)
    .replace(/^[\s\S]*<main/, '')
    .replace(/<\/main>[\s\S]*$/, '')
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ');

beforeAll(async () => {
  cpSync(sources, join(folder, 'guide'), { recursive: true });
  const options = { dir: join(folder, 'guide'), only: ['site', 'pdf', 'epub', 'office'] as const };
  const { exitCode, outputs } = await build(options, context);
  expect({ exitCode, outputs }).toEqual({
    exitCode: 0,
    outputs: ['dist/acheteurs', 'dist/entreprises'],
  });
});

test('each edition has its own text, in chapters, boxes, lines, lists and variables', () => {
  const [buyers, sellers] = [
    page('acheteurs', 'introduction.html'),
    page('entreprises', 'introduction.html'),
  ];
  expect(buyers).toContain('En tant que acheteur, vous payez sous 30 jours');
  expect(buyers).toMatch(/Ce que l’acheteur fait.*Un point pour les acheteurs/);
  expect(buyers).not.toMatch(/entreprise fait|Astuce|fournisseur/);
  expect(sellers).toContain('En tant que fournisseur, vous êtes payé sous 30 jours');
  expect(sellers).toMatch(/Ce que l’entreprise fait.*Astuce.*Un point pour tous/);
  expect(sellers).not.toMatch(/acheteur|Une note/);
});

test('each edition has its own chapters, titles, file names, announcement and record', () => {
  const files = (edition: string, ...path: string[]) =>
    readdirSync(join(folder, 'dist', edition, ...path));
  expect(files('entreprises', 'site')).not.toContain('mandater.html');
  expect(files('acheteurs', 'site')).toContain('mandater.html');
  for (const [edition, title] of [
    ['acheteurs', 'Payer à temps'],
    ['entreprises', 'Être payé à temps'],
  ] as const) {
    const name = `guide-delais-${edition}-version-1-juin-2021`;
    expect(files(edition, 'site', 'docs')).toContain(`${name}.pdf`);
    expect(files(edition, 'epub')).toEqual([`${name}.epub`]);
    expect(files(edition, 'office').sort()).toEqual([`${name}.docx`, `${name}.odt`]);
    expect(JSON.parse(read('dist', edition, 'release.json')).guide.title).toBe(title);
    expect(read('dist', edition, 'news', `2021-06-30-guide-delais-${edition}.md`)).toContain(
      `link: /${edition}/`,
    );
  }
});

test('verify holds every edition, and says in which a file was changed', async () => {
  expect((await verify({}, context)).exitCode).toBe(0);
  writeFileSync(join(folder, 'dist/entreprises/site/robots.txt'), 'x');
  const { diagnostics } = await verify({}, context);
  expect(diagnostics.map(({ file }) => file)).toEqual(['dist/entreprises/site/robots.txt']);
});

test('one edition is built, or refused by its name', async () => {
  const options = { dir: join(folder, 'guide'), out: 'one', only: ['site'] as const };
  await build({ ...options, edition: 'acheteurs' }, context);
  expect(readdirSync(join(folder, 'one'))).toEqual(['acheteurs']);
  await expect(build({ ...options, edition: 'acheteur' }, context)).rejects.toThrow(
    expect.objectContaining({
      exitCode: 2,
      diagnostics: [expect.objectContaining({ hint: 'did you mean «acheteurs»?' })],
    }),
  );
  const whole = announce({ dir: join(folder, 'guide'), stdout: true }, context);
  await expect(whole).rejects.toThrow('Missing name of the edition');
  const stdout = await announce(
    { dir: join(folder, 'guide'), edition: 'acheteurs', stdout: true },
    context,
  );
  expect(stdout.stdout).toContain('Payer à temps');
});

test('a release has every edition, each with its archive', async () => {
  const out = join(folder, 'released');
  const { exitCode, diagnostics } = await release({ dir: join(folder, 'guide'), out }, context);
  expect(diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
  expect(exitCode).toBe(0);
  expect(readdirSync(out).sort()).toEqual([
    'acheteurs',
    'acheteurs.tar.gz',
    'entreprises',
    'entreprises.tar.gz',
  ]);
});

test('check tells once what holds for all editions, and names those that the rest is of', async () => {
  const dir = join(folder, 'broken');
  cpSync(sources, dir, { recursive: true });
  const found = async () =>
    (await check({ dir }, context)).diagnostics
      .filter(({ severity }) => severity !== 'info')
      .map(({ file, line, message }) => `${file}:${line} ${message}`);
  expect(await found()).toEqual([]);
  writeFileSync(
    join(dir, 'recours.md'),
    `---
title: Recours
description: Que faire.
---

Voir [mandater](mandater.md), [l’acheteur](introduction.md#acheteur), [rien](rien.md).

:::pour{edition=acheteur}
Texte.
:::

:::pour{sauf="acheteurs entreprises"}
Texte.
:::
`,
  );
  expect(await found()).toEqual([
    'broken/recours.md:6 Unexpected link to «mandater.md», which is no chapter of this guide (edition entreprises)',
    'broken/recours.md:6 Unexpected anchor «#acheteur», expected one of «introduction.md» (edition entreprises)',
    'broken/recours.md:6 Unexpected link to «rien.md», which is no chapter of this guide',
    'broken/recours.md:8 Unexpected edition «acheteur», which guide.yaml does not have',
    'broken/recours.md:8 Unexpected text that no edition shows',
    'broken/recours.md:12 Unexpected text that no edition shows',
  ]);
});

test('one edition can be previewed, and a name that none has is refused', async () => {
  const dir = join(folder, 'guide');
  let text = '';
  const ended = async (url: string) => {
    text = await (await fetch(`${url}introduction.html`)).text();
  };
  let address = '';
  const within = {
    ...context,
    progress: (said: string) => {
      address = /http:\S+\//.exec(said)?.[0] ?? address;
    },
    untilEnded: () => ended(address),
  };
  await preview({ dir, port: 0, edition: 'entreprises' }, within);
  expect(text).toContain('Être payé à temps');
  expect(text).not.toContain('Ce que l’acheteur fait');
  await expect(preview({ dir, port: 0, edition: 'entreprise' }, within)).rejects.toMatchObject({
    exitCode: 2,
    diagnostics: [{ hint: expect.stringContaining('entreprises') }],
  });
});
