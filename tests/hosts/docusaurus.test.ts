import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { run as build } from '../../src/cli/commands/build.js';
import { run as exportGuide } from '../../src/cli/commands/export.js';
import { docusaurusHost } from '../../src/hosts/docusaurus/export.js';
import { holdsPage } from '../../src/hosts/docusaurus/sidebar.js';
import { type HostWorkplace, home, hostWorkplace, installed } from '../helpers/hosts.js';

let work: HostWorkplace;
const pages = 'guides/guide-d-essai';
const pageAt = (path: string) => join(work.site, pages, path, 'index.md');
const config = () => join(work.site, 'docusaurus.config.mjs');
const run = (options = {}) =>
  exportGuide(
    { host: 'docusaurus', dir: 'guide', into: 'site', dist: 'dist', ...options },
    work.context,
  );
const told = async (options = {}) => {
  const { diagnostics } = await run(options);
  return diagnostics.filter(({ rule }) => rule.startsWith('export'));
};

beforeAll(async () => {
  const modules = await installed('docusaurus');
  if (!modules) return;
  work = await hostWorkplace('eleventy-dsfr', 'docusaurus', modules);
  work.edit(
    'chapitres/gabarits à part.md',
    (text) => `${text}
:::attention
Gardez les bons.
:::

## Suite & fin \`{code}\` *a_b* :smile: www.service.fr {#suite-fin}

\`\`\`md
:::note Titre
# Titre {#x}
:::
\`\`\`

Un mot : zanzibar. Voir [les tableaux](ecrire/tableaux.md).
`,
  );
  await build({ dir: 'guide', out: 'dist' }, work.context);
}, 600_000);
beforeEach(({ skip }) => {
  skip(work === undefined, 'Docusaurus could not be installed: npm reaches no registry');
});
afterAll(() => {
  if (work) rmSync(work.folder, { recursive: true });
});

test('a first export says what the configuration must still take in, a second one nothing', async () => {
  const [task, ...others] = await told();
  expect(others).toEqual([]);
  expect(task).toMatchObject({ severity: 'warning', file: 'site' });
  expect(task?.hint).toContain(
    "{ id: 'guide-d-essai', path: 'guides/guide-d-essai', routeBasePath: 'publications/essai', sidebarPath: './guides/guide-d-essai.sidebars.json' }",
  );
  expect(await run()).toMatchObject({ exitCode: 0, outputs: [] });
  expect(await told()).toEqual([]);
});

test('a page is headings that Markdown leaves as they are, and HTML that it does not read', () => {
  const text = readFileSync(pageAt('gabarits à part'), 'utf8');
  const [, front, body = ''] = text.split(/^---$/m);
  expect(front).toContain('slug: /gabarits à part/\n');
  expect(front).toContain('mdx:\n  format: md\n');
  expect(front).toContain('last_update:\n  date: 2021-04-30\n');
  expect(body).toContain('\n\n## Suite &#38; fin <code>&#123;code&#125;</code> <em>a&#95;b</em> ');
  expect(body).toContain('class="alert alert--warning margin-bottom--md guide-box');
  expect(body).not.toMatch(/:::|^#.*\{#x\}/m);
  expect(readFileSync(pageAt('glossaire'), 'utf8')).toContain('<dt><a id="terme-pdf"></a>');
});

test('its own Docusaurus builds the site, and all is in place below its base', async () => {
  const { notes, exitCode, diagnostics } = await run({ check: true });
  expect(diagnostics.filter(({ rule }) => rule.startsWith('export'))).toEqual([]);
  expect([exitCode, notes]).toEqual([
    0,
    [expect.stringMatching(/Docusaurus: 12 pages and \d files/)],
  ]);
  expect(readdirSync(join(work.site, '.guide-export'))).toEqual(['guide-d-essai.json']);
}, 300_000);

test('readers find its pages by the menu, with code, images, files and former addresses', async () => {
  expect(await docusaurusHost.build(work.site, 'built', work.context.world)).toBeUndefined();
  const built = (path: string) => readFileSync(join(work.site, 'built', path), 'utf8');
  const page = built(join(home, 'gabarits à part/index.html'));
  expect(page).toContain('<code>{{ 7 * 7 }}</code>');
  expect(page).toContain(':::note Titre');
  expect(page.match(/<h1/g)).toHaveLength(1);
  expect(page).toContain(`href="/portail${home}ecrire/tableaux/"`);
  expect(page).toContain('Dernière mise à jour');
  expect(/<ul class="table-of-contents[\s\S]*?<\/ul>/.exec(page)?.[0]).toContain('#suite-fin');
  const menu =
    /<nav aria-label="Docs sidebar"[\s\S]*?<\/nav>|<ul class="theme-doc-sidebar-menu[\s\S]*?<\/nav>/.exec(
      page,
    );
  expect(menu?.[0]).toContain(`href="/portail${home}gabarits à part/"`);
  expect(built(join(home, 'ecrire/images/index.html'))).toContain('src="/portail/img/');
  expect(built(join(home, 'index.html'))).toMatch(
    /href="\/portail\/docs\/[^"]*\.pdf" target="_self"/,
  );
  expect(built(join(home, 'ancien/index.html'))).toContain('url=../gabarits%20%C3%A0%20part/');
}, 300_000);

test('a site that does not build is told why, in the words of Docusaurus', async () => {
  writeFileSync(
    join(work.site, 'docs/faux.md'),
    '---\nlast_update: { date: 2021-04-01 }\n---\n\n<b>{',
  );
  const found = await told({ check: true });
  expect(found).toHaveLength(1);
  expect(found[0]?.message).toMatch(/^The site does not build: .*faux\.md/);
  rmSync(join(work.site, 'docs/faux.md'));
}, 300_000);

test('a guide below the documents of a site goes among them, and asks for its menu once', async () => {
  const before = readFileSync(config(), 'utf8');
  writeFileSync(
    config(),
    before
      .replace("routeBasePath: 'aide'", "routeBasePath: '/'")
      .replace('existsSync(path)', 'false'),
  );
  const [task, ...others] = await told({ dryRun: true });
  expect(others).toEqual([]);
  expect(task?.hint).toContain("...require('./guides/guide-d-essai.sidebars.json')");
  const { stdout } = await run({ dryRun: true });
  expect(stdout).toContain('create docs/publications/essai/ecrire/tableaux/index.md\n');
  expect(stdout).toContain('remove guides/guide-d-essai/ecrire/tableaux/index.md\n');
  writeFileSync(
    join(work.site, 'sidebars.json'),
    '{ "tout": [{ "type": "autogenerated", "dirName": "." }] }',
  );
  expect(await told({ dryRun: true })).toEqual([]);
  writeFileSync(config(), before);
});

test('a chapter whose address the instance can not give is refused', async () => {
  work.edit('chapitres/glossaire.md', (text) => text.replace('---\n', '---\npermalink: /mots/\n'));
  await build({ dir: 'guide', out: 'dist' }, work.context);
  await expect(run()).rejects.toThrow('The page is to be at /mots/');
  work.edit('chapitres/glossaire.md', (text) => text.replace('permalink: /mots/\n', ''));
});

test('a page changed by hand is kept and told, a chapter that moved leads on, --remove takes all else back', async () => {
  const file = pageAt('ecrire/tableaux');
  writeFileSync(file, `${readFileSync(file, 'utf8')}\nAjout.\n`);
  work.edit('chapitres/ecrire/tableaux.md', (text) => `${text}\nDu neuf.\n`);
  work.edit('chapitres/introduction.md', (text) =>
    text.replace('---\n', '---\nslug: debut\naliases: [introduction.html]\n'),
  );
  await build({ dir: 'guide', out: 'dist' }, work.context);
  const found = await told();
  expect(found.map(({ message }) => message)).toEqual([
    expect.stringContaining('Changed by hand since the last export'),
  ]);
  expect(readFileSync(file, 'utf8')).toMatch(/Ajout\.\n$/);
  expect(existsSync(pageAt('introduction'))).toBe(false);
  const moved = join(work.site, 'static', home, 'introduction/index.html');
  expect(readFileSync(moved, 'utf8')).toContain('url=../debut/');
  await run({ remove: true });
  const left = readdirSync(work.site, { recursive: true, encoding: 'utf8' });
  const own = left.filter((path) => /^(?:docs|guides|static|\.guide-export)\/.*\.\w+$/.test(path));
  expect(own.sort()).toEqual(['docs/accueil.md', `${pages}/ecrire/tableaux/index.md`]);
});

test.each([
  [{ a: ['guide/index'] }, true],
  [{ a: [{ type: 'category', items: [{ type: 'doc', id: 'guide/index' }] }] }, true],
  [{ a: [{ type: 'autogenerated', dirName: 'guide' }] }, true],
  [{ a: [{ type: 'autogenerated', dirName: 'gui' }], b: ['index'] }, false],
])('menus %j hold the page guide/index: %s', (sidebars, expected) => {
  expect(holdsPage(sidebars, 'guide/index')).toBe(expected);
});
