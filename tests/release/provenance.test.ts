import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { World } from '../../src/base/world/world.js';
import { run as build } from '../../src/cli/commands/build.js';
import { loadGuide } from '../../src/guide/load.js';
import { provenanceOf } from '../../src/release/source.js';
import { type Workplace, workplace } from '../helpers/guides.js';
import { tagsOf } from '../helpers/tag-tree.js';

let place: Workplace;
beforeEach(() => {
  place = workplace();
});
afterEach(() => place.remove());

const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=Essai', '-c', 'user.email=essai@example.org', ...args], {
    cwd: place.guide,
    encoding: 'utf8',
  }).trim();
const commit = () => {
  git('add', '.');
  git('commit', '-q', '-m', 'Un commit');
};
const provenance = async () => {
  const { guide } = await loadGuide(place.guide, place.context.world);
  return provenanceOf(guide, join(place.guide, 'dist'), place.context.world);
};
const change = () => appendFileSync(join(place.guide, 'index.md'), '\nUn ajout.\n');

test('outside a repository nobody can tell: no source, no draft', async () => {
  expect(await provenance()).toMatchObject({ source: null, draft: false });
});

test('a commit is no draft until its version is tagged with other content', async () => {
  git('init', '-q');
  commit();
  expect(await provenance()).toMatchObject({
    source: { commit: git('rev-parse', 'HEAD'), dirty: false },
    draft: false,
  });
  git('tag', 'v1.0.0-beta.1');
  expect((await provenance()).draft).toBe(false);
  change();
  commit();
  expect((await provenance()).draft).toBe(true);
});

test('the tag of another guide of the repository says nothing of this one', async () => {
  place.edit('guide.yaml', (text) => `${text}tagPrefix: acheteurs-v\n`);
  git('init', '-q');
  commit();
  git('tag', 'v1.0.0-beta.1');
  change();
  commit();
  expect((await provenance()).draft).toBe(false);
  git('tag', 'acheteurs-v1.0.0-beta.1', 'HEAD^');
  expect((await provenance()).draft).toBe(true);
});

test('what the program itself has built is no change of the guide', async () => {
  git('init', '-q');
  commit();
  mkdirSync(join(place.guide, 'dist'));
  writeFileSync(join(place.guide, 'dist/index.html'), '');
  writeFileSync(join(place.guide, 'dist.tar.gz'), '');
  expect((await provenance()).source).toMatchObject({ dirty: false });
});

test('a chapter or a picture that git ignores is not in the commit', async () => {
  writeFileSync(join(place.guide, 'schema.png'), 'x');
  appendFileSync(join(place.guide, 'index.md'), '\n![Schéma](schema.png)\n');
  writeFileSync(join(place.guide, '.gitignore'), 'partie/\n*.png\nnotes.md\n');
  writeFileSync(join(place.guide, 'notes.md'), 'Rien du guide.\n');
  git('init', '-q');
  commit();
  expect((await provenance()).changes).toEqual(['!! partie/', '!! schema.png']);
});

test('settings that hide new files hide them from nobody here', async () => {
  git('init', '-q');
  git('config', 'status.showUntrackedFiles', 'no');
  commit();
  writeFileSync(join(place.guide, 'nouveau.md'), 'Texte.\n');
  expect((await provenance()).source).toMatchObject({ dirty: true });
});

test('an announcement after the tag is no other content of the version', async () => {
  git('init', '-q');
  commit();
  git('tag', 'v1.0.0-beta.1');
  mkdirSync(join(place.guide, 'announcements'));
  writeFileSync(join(place.guide, 'announcements/2021-06-01-replay.md'), 'À revoir.\n');
  commit();
  expect((await provenance()).draft).toBe(false);
});

test('a repository of another user is told, with the command that git proposes', async () => {
  git('init', '-q');
  commit();
  const world: World = {
    ...place.context.world,
    run: async () => ({
      exitCode: 128,
      stdout: '',
      stderr: `fatal : propriétaire douteux\n\n\tgit config --global --add safe.directory ${place.guide}\n`,
    }),
  };
  const { guide } = await loadGuide(place.guide, world);
  expect(await provenanceOf(guide, '/dist', world)).toMatchObject({
    source: null,
    refused: `git config --global --add safe.directory ${place.guide}`,
  });
});

test('changes that are not committed make a draft, marked on every page and in no tag', async () => {
  git('init', '-q');
  commit();
  change();
  expect((await provenance()).draft).toBe(true);
  await build({ dir: 'guide', only: ['pdf'] }, place.context);
  const docs = join(place.folder, 'dist/site/docs');
  const path = join(docs, readdirSync(docs)[0] ?? '');
  const pages = execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' })
    .split('\f')
    .slice(0, -1);
  // Turned text is read in pieces: the first letters are enough to know it by.
  for (const text of pages) expect(text.replace(/\s/g, '')).toMatch(/VERSION/);
  expect((await tagsOf(readFileSync(path))).text).not.toContain('VERSION');
});
