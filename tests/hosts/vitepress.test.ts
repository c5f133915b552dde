import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run as build } from '../../src/cli/commands/build.js';
import { run as exportGuide } from '../../src/cli/commands/export.js';
import { vitePressHost } from '../../src/hosts/vitepress/export.js';
import { type HostWorkplace, home, hostWorkplace } from '../helpers/hosts.js';

let work: HostWorkplace;
const source = (path: string) => join(work.site, 'src', path);
const pageAt = (path: string) => source(join(home, path, 'index.md'));
const run = (options = {}) =>
  exportGuide(
    { host: 'vitepress', dir: 'guide', into: 'site', dist: 'dist', ...options },
    work.context,
  );
const told = async (options = {}) => {
  const { diagnostics } = await run(options);
  return diagnostics.filter(({ rule }) => rule.startsWith('export'));
};

beforeAll(async () => {
  work = await hostWorkplace('eleventy-dsfr', 'vitepress');
  work.edit(
    'chapitres/gabarits à part.md',
    (text) =>
      `${text}\n:::attention\nGardez les bons.\n:::\n\n## Suite & fin\n\nUn mot : zanzibar. Voir [les tableaux](ecrire/tableaux.md).\n`,
  );
  await build({ dir: 'guide', out: 'dist' }, work.context);
}, 300_000);
afterAll(() => rmSync(work.folder, { recursive: true }));

test('a first export says what its configuration must still take in, a second one nothing', async () => {
  const [task, ...others] = await told();
  expect(others).toEqual([]);
  expect(task).toMatchObject({ severity: 'warning', file: 'site' });
  expect(task?.hint).toContain("import guide from './guides/guide-d-essai.json'");
  expect(await run()).toMatchObject({ exitCode: 0, outputs: [] });
  expect(await told()).toEqual([]);
});

test('a page is its front matter and one block of HTML that Vue leaves alone', () => {
  const text = readFileSync(pageAt('gabarits à part'), 'utf8');
  const [, front, body = ''] = text.split(/^---$/m);
  expect(front).toContain('editLink: false');
  expect(body).toMatch(/^\n\n<div class="guide-content" lang="fr" v-pre>\n<h1 id="guide-page"/);
  expect(body.trim()).not.toMatch(/\n[ \t]*\n/);
  expect(body).toContain('<p>\n&#10;{{ 6 * 7 }}'.replace('<p>', '&#x3C;p>'));
  expect(body).toContain('<div class="warning custom-block guide-box guide-box--attention">');
});

test('its own VitePress builds the site, and all is in place below its base', async () => {
  const { notes, exitCode, diagnostics } = await run({ check: true });
  expect(diagnostics.filter(({ rule }) => rule.startsWith('export'))).toEqual([]);
  expect([exitCode, notes]).toEqual([
    0,
    [expect.stringMatching(/VitePress: 12 pages and \d files/)],
  ]);
  expect(readdirSync(join(work.site, '.guide-export'))).toEqual(['guide-d-essai.json']);
}, 120_000);

test('readers find its pages by the menu and the search, with code, images and former addresses', async () => {
  expect(await vitePressHost.build(work.site, 'built', work.context.world)).toBeUndefined();
  const built = (path: string) => readFileSync(join(work.site, 'built', path), 'utf8');
  const page = built(join(home, 'gabarits à part/index.html'));
  expect(page).toContain('<code>{{ 7 * 7 }}</code>');
  expect(page).toContain('{{ 6 * 7 }}   *étoiles*');
  expect(page.match(/<h1/g)).toHaveLength(1);
  expect(page).toContain(`href="/portail${home}ecrire/tableaux/"`);
  expect(built(join(home, 'ecrire/images/index.html'))).toContain('src="/portail/img/');
  const menu = /<nav class="nav" id="VPSidebarNav"[\s\S]*?<\/nav>/.exec(page)?.[0] ?? '';
  expect(menu).toContain(`href="/portail${home}gabarits%20%C3%A0%20part/"`);
  const index = readdirSync(join(work.site, 'built/assets/chunks'), 'utf8')
    .filter((name) => name.includes('localSearchIndex'))
    .map((name) => built(join('assets/chunks', name)));
  expect(index.join('')).toMatch(
    /gabarits%20%C3%A0%20part\/#suite-fin|gabarits à part\/#suite-fin/,
  );
  expect(index.join('')).toContain('zanzibar');
  expect(built(join(home, 'ancien/index.html'))).toContain('url=../gabarits%20%C3%A0%20part/');
}, 120_000);

test('a page changed by hand is kept and told, a folder without its configuration refused', async () => {
  const file = pageAt('ecrire/tableaux');
  writeFileSync(file, `${readFileSync(file, 'utf8')}\nAjout.\n`);
  work.edit('chapitres/ecrire/tableaux.md', (text) => `${text}\nDu neuf.\n`);
  await build({ dir: 'guide', out: 'dist' }, work.context);
  const found = await told();
  expect(found.map(({ message }) => message)).toEqual([
    expect.stringContaining('Changed by hand since the last export'),
  ]);
  expect(readFileSync(file, 'utf8')).toMatch(/Ajout\.\n$/);
  await expect(run({ into: 'guide' })).rejects.toThrow('without a configuration of VitePress');
});

test('--remove takes all back but what was changed by hand', async () => {
  await run({ remove: true });
  const left = readdirSync(work.site, { recursive: true, encoding: 'utf8' });
  const own = left.filter((path) => /^(?:src|\.vitepress)/.test(path) && /\.\w+$/.test(path));
  expect(own.filter((path) => !/cache|config|^\.vitepress$/.test(path)).sort()).toEqual([
    'src/index.md',
    `src${home}ecrire/tableaux/index.md`,
  ]);
  expect(existsSync(join(work.site, '.vitepress/guides'))).toBe(false);
});
