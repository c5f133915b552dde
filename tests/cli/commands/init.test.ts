import { execFileSync } from 'node:child_process';
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
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { packageInfo } from '../../../src/base/package-info.js';
import { nodeWorld } from '../../../src/base/world/node-world.js';
import type { World } from '../../../src/base/world/world.js';
import { run as build } from '../../../src/cli/commands/build.js';
import { run as check } from '../../../src/cli/commands/check.js';
import { type InitOptions, run as init } from '../../../src/cli/commands/init.js';
import { run as release } from '../../../src/cli/commands/release.js';
import { langs } from '../../../src/guide/labels.js';
import { speak } from '../../../src/words/words.js';
import { repositoryRoot } from '../../helpers/ci-jobs.js';
import { outcomeOf } from '../../helpers/guides.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'guide-init-'));
});
afterEach(() => void speak('en'));
afterEach(() => rmSync(folder, { recursive: true }));

/** A world where questions are answered in turn, as on a terminal. */
function worldAt(cwd: string, answers: string[] = [], env: World['env'] = {}) {
  const asked: string[] = [];
  const world: World = {
    ...nodeWorld(cwd),
    env,
    now: () => new Date('2025-03-01T10:00:00Z'),
    ask: async (question) => {
      asked.push(question);
      return answers.shift();
    },
  };
  return { asked, context: { world, progress: () => undefined } };
}

const start = (options: InitOptions, answers?: string[], env?: World['env']) => {
  const { asked, context } = worldAt(folder, answers, env);
  return { asked, outcome: init(options, context), context };
};
const manifest = (dir = 'g') => readFileSync(join(folder, dir, 'guide.yaml'), 'utf8');

test.each(langs)(
  'a new guide in %s passes check --strict and builds',
  async (lang) => {
    const { context, outcome } = start({ dir: 'g', lang, title: 'Livre: blanc', yes: true });
    expect((await outcome).exitCode).toBe(0);
    expect(manifest()).toContain('title: "Livre: blanc"\nslug: livre-blanc\n');
    const checked = await check({ dir: 'g', strict: true }, context);
    expect(checked.exitCode).toBe(0);
    expect([...new Set(checked.diagnostics.map(({ rule }) => rule))]).toEqual(['placeholder-text']);
    const refused = await release({ dir: 'g' }, context);
    expect(refused.exitCode).toBe(1);
    expect(refused.diagnostics[0]).toMatchObject({ rule: 'placeholder-text', severity: 'error' });
    expect(await build({ dir: 'g', out: 'dist' }, context)).toMatchObject({
      exitCode: 0,
      diagnostics: [{ rule: 'site-address' }],
    });
    expect(readdirSync(join(folder, 'dist/news'))).toEqual([
      '2025-03-01-livre-blanc.md',
      'release-notes.md',
    ]);
    const journal = readFileSync(join(folder, 'dist/site/journal.html'), 'utf8');
    expect(journal).toMatch(/1er mars 2025|1 March 2025/);
  },
  300_000,
);

test.each(langs)(
  'a guide of the State in %s has the pages that its footer must lead to',
  async (lang) => {
    const { context, outcome } = start({ dir: 'g', lang, theme: 'dsfr', yes: true });
    expect((await outcome).next?.[1]).toMatch(/^npm install/);
    const installed = join(folder, 'g/node_modules/@gouvfr');
    mkdirSync(installed, { recursive: true });
    symlinkSync(join(repositoryRoot, 'node_modules/@gouvfr/dsfr'), join(installed, 'dsfr'));
    const checked = await check({ dir: 'g', strict: true }, context);
    expect([...new Set(checked.diagnostics.map(({ rule }) => rule))]).toEqual(['placeholder-text']);
    const blank = checked.diagnostics.filter(({ file }) => file.includes('g/pages/'));
    expect(new Set(blank.map(({ file }) => file)).size).toBe(4);
    expect((await release({ dir: 'g' }, context)).exitCode).toBe(1);
    expect((await build({ dir: 'g', out: 'dist' }, context)).exitCode).toBe(0);
    const home = readFileSync(join(folder, 'dist/site/index.html'), 'utf8');
    const footer = home.slice(home.indexOf('<footer'));
    const links = [...footer.matchAll(/<li><a href="([\w-]+\.html)">/g)].map(([, href]) => href);
    expect(links).toEqual(
      lang === 'fr'
        ? [
            ...['plan-du-site.html', 'clauses.html', 'recherche.html', 'mentions-legales.html'],
            ...['accessibilite.html', 'donnees-personnelles.html', 'cookies.html'],
          ]
        : [
            ...['site-map.html', 'clauses.html', 'search.html', 'legal-notice.html'],
            ...['accessibility.html', 'personal-data.html', 'cookies.html'],
          ],
    );
    for (const href of links)
      expect(existsSync(join(folder, 'dist/site', href ?? '')), href).toBe(true);
    expect(footer).toMatch(/Accessibilité\u00a0: non conforme|Accessibility: not compliant/);
  },
  300_000,
);

test('a title and a language are asked for only when they can not be told', async () => {
  const all = start({ dir: 'g' }, ['English', 'White book']);
  await all.outcome;
  expect(all.asked).toEqual(['Language of the guide, fr or en [fr]: ', 'Title of the guide [G]: ']);
  expect(manifest()).toContain('title: White book');
  const told = start({ dir: 'mon-guide' }, [''], { LANG: 'fr_FR.UTF-8' });
  await told.outcome;
  expect((await told.outcome).next).toContain(
    'guide preview   # montre le guide pendant que vous écrivez',
  );
  expect(told.asked).toEqual(['Titre du guide [Mon guide]\u00a0: ']);
  expect(manifest('mon-guide')).toMatch(/title: Mon guide\n.*\nlang: fr/);
  const none = start({ dir: 'h', yes: true });
  await none.outcome;
  expect(none.asked).toEqual([]);
});

test('files that are there are never written over', async () => {
  mkdirSync(join(folder, 'g'));
  writeFileSync(join(folder, 'g/README.md'), 'mine');
  const beside = await start({ dir: 'g', yes: true }).outcome;
  expect(beside.diagnostics).toMatchObject([{ file: 'g/README.md', severity: 'info' }]);
  expect(readFileSync(join(folder, 'g/README.md'), 'utf8')).toBe('mine');

  mkdirSync(join(folder, 'h'));
  writeFileSync(join(folder, 'h/guide.yaml'), 'mine');
  const refused = await outcomeOf(start({ dir: 'h', yes: true }).outcome);
  expect(refused).toMatchObject({ exitCode: 2, diagnostics: [{ file: 'h/guide.yaml' }] });
  expect(readdirSync(join(folder, 'h'))).toEqual(['guide.yaml']);

  await start({ dir: 'whole', yes: true }).outcome;
  const again = start({ dir: 'whole' }, ['English', 'Again']);
  expect(await outcomeOf(again.outcome)).toMatchObject({
    exitCode: 2,
    diagnostics: [{ file: 'whole/guide.yaml', message: expect.stringMatching(/guide/) }],
  });
  expect((await outcomeOf(again.outcome)).diagnostics).toHaveLength(1);
  expect(again.asked).toEqual([]);

  writeFileSync(join(folder, 'file'), '');
  expect(await outcomeOf(start({ dir: 'file', yes: true }).outcome)).toMatchObject({ exitCode: 2 });
});

test('editors are told the schema of guide.yaml', async () => {
  await start({ dir: 'g', yes: true }).outcome;
  const [, path = ''] = /\$schema=(\S+)/.exec(manifest()) ?? [];
  const schema = JSON.parse(readFileSync(join(folder, 'g', path), 'utf8'));
  expect(Object.keys(schema.properties)).toContain('chapters');
});

test.each([
  ['fr', 'Titre du guide.'],
  ['en', 'Title of the guide.'],
] as const)('editors explain the keys of guide.yaml in its language: %s', async (lang, said) => {
  await start({ dir: 'g', lang, yes: true }).outcome;
  const schema = JSON.parse(readFileSync(join(folder, 'g/.vscode/guide.schema.json'), 'utf8'));
  expect(schema.properties.title.description).toBe(said);
});

test('jobs are those of the service that has the repository', async () => {
  await start({ dir: 'g', yes: true }).outcome;
  expect(readdirSync(join(folder, 'g/.github/workflows'))).toContain('release.yml');
  const { devDependencies } = JSON.parse(readFileSync(join(folder, 'g/package.json'), 'utf8'));
  expect(devDependencies).toEqual({ 'guide-publisher': `^${packageInfo.version}` });

  const git = (...args: string[]) => execFileSync('git', args, { cwd: join(folder, 'h') });
  mkdirSync(join(folder, 'h'));
  git('init', '--quiet');
  git('remote', 'add', 'origin', 'https://gitlab.example/guides/parcs.git');
  await start({ dir: 'h', yes: true }).outcome;
  expect(existsSync(join(folder, 'h/.gitlab-ci.yml'))).toBe(true);
  expect(existsSync(join(folder, 'h/.github'))).toBe(false);

  await start({ dir: 'i', yes: true, ci: 'none' }).outcome;
  expect(readdirSync(join(folder, 'i')).filter((name) => /^\.git/.test(name))).toEqual([
    '.gitignore',
  ]);
});
