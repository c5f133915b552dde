import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { run as build } from '../../src/cli/commands/build.js';
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
const provenance = () =>
  provenanceOf(place.guide, join(place.guide, 'dist'), '1.0.0-beta.1', place.context.world);
const change = () => appendFileSync(join(place.guide, 'index.md'), '\nUn ajout.\n');

test('outside a repository nobody can tell: no source, no draft', async () => {
  expect(await provenance()).toEqual({ source: null, draft: false });
});

test('a commit is no draft until its version is tagged with other content', async () => {
  git('init', '-q');
  commit();
  expect(await provenance()).toEqual({
    source: { commit: git('rev-parse', 'HEAD'), dirty: false },
    draft: false,
  });
  git('tag', 'v1.0.0-beta.1');
  expect((await provenance()).draft).toBe(false);
  change();
  commit();
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
