import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run as build } from '../../src/cli/commands/build.js';
import { type ExportOptions, run as exportGuide } from '../../src/cli/commands/export.js';
import { type HostWorkplace, home, hostWorkplace } from '../helpers/hosts.js';

let work: HostWorkplace;
const run = (host: ExportOptions['host'], into: string, options = {}) =>
  exportGuide({ host, dir: 'guide', into, dist: 'dist', ...options }, work.context);
const text = (path: string) => readFileSync(join(work.folder, path), 'utf8');

beforeAll(async () => {
  work = await hostWorkplace('eleventy-dsfr', 'vitepress');
  const guide = join(work.folder, 'guide');
  appendFileSync(
    join(guide, 'guide.yaml'),
    `translations:
  en:
    title: Trial guide
    description: What it holds.
    parts: { Écrire le guide: Writing the guide }
`,
  );
  writeFileSync(
    join(guide, 'chapitres/introduction.en.md'),
    '---\ntitle: First words\n---\n\nSee [tables](ecrire/tableaux.md).\n\n## Steps {#etapes}\n\nFour.\n',
  );
  await build({ dir: 'guide', out: 'dist' }, work.context);
}, 300_000);
afterAll(() => rmSync(work.folder, { recursive: true }));

test('each page goes to a site in each language, below the home of its own, and leads to the other', async () => {
  await run('vitepress', 'site');
  const pages = `site/src${home}`;
  const english = text(join(pages, 'en/introduction/index.md'));
  expect(english).toContain('<div class="guide-content" lang="en" v-pre>');
  expect(english).toContain(`<a href="/portail${home}introduction/" hreflang="fr" lang="fr">`);
  expect(english).toContain(`<a href="/portail${home}en/ecrire/tableaux/">tables</a>`);
  const french = text(join(pages, 'introduction/index.md'));
  expect(french).toContain(`<a href="/portail${home}en/introduction/" hreflang="en" lang="en">`);
  const part = text(join(pages, 'en/ecrire/index.md'));
  expect(part).toContain('title: Writing the guide\n');
  expect(part).toContain(`<a href="/portail${home}ecrire/" hreflang="fr" lang="fr">`);
  expect(text(join(pages, 'en/ecrire/tableaux/index.md'))).toContain('lang="fr" v-pre>');
  const data = JSON.parse(text('site/.vitepress/guides/guide-d-essai-en.json'));
  expect(data).toMatchObject({ lang: 'en', title: 'Trial guide', home: `${home}en/` });
  expect(data.downloads[0].url).toContain('/guide-d-essai-en-');
});

test('its own VitePress builds it whole, and a second export leaves the languages apart', async () => {
  const config = join(work.site, '.vitepress/config.mts');
  const own = readFileSync(config, 'utf8')
    .replace(
      "import { defineConfig } from 'vitepress';",
      "import { defineConfig } from 'vitepress';\nimport guideEN from './guides/guide-d-essai-en.json';",
    )
    .replace('...guide.sidebar', '...guide.sidebar, ...guideEN.sidebar');
  writeFileSync(config, own);
  const { notes, outputs, diagnostics } = await run('vitepress', 'site', { check: true });
  expect(diagnostics.filter(({ rule }) => rule.startsWith('export'))).toEqual([]);
  expect(outputs).toEqual([]);
  expect(notes).toEqual([expect.stringMatching(/VitePress: 24 pages and \d+ files/)]);
}, 120_000);

test('content systems have a manifest a language', async () => {
  await run('html', 'portal');
  const { guide, pages } = JSON.parse(text('portal/guide-d-essai-en.json'));
  expect(guide).toMatchObject({ lang: 'en', home: `${home}en/` });
  const page = pages.find(({ title }: { title: string }) => title === 'First words');
  expect(page).toMatchObject({ lang: 'en', address: `${home}en/introduction/` });
  expect(text('portal/guide-d-essai.json')).toContain('"lang": "fr"');
});

test('a language that the guide no longer has leads to the original, and --remove takes all back', async () => {
  work.edit('guide.yaml', (all) => all.replace(/^translations:[\s\S]*/m, ''));
  await build({ dir: 'guide', out: 'dist' }, work.context);
  await run('vitepress', 'site');
  expect(existsSync(join(work.site, 'src', home, 'en/introduction/index.md'))).toBe(false);
  const moved = text(join('site/src/public', home, 'en/introduction/index.html'));
  expect(moved).toContain('url=../../introduction/');
  await run('vitepress', 'site', { remove: true });
  expect(existsSync(join(work.site, 'src/publications'))).toBe(false);
});
