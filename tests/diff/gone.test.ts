import { cpSync, existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { run as build } from '../../src/cli/commands/build.js';
import { run as check } from '../../src/cli/commands/check.js';
import { run as diff } from '../../src/cli/commands/diff.js';
import { outcomeOf, type Workplace, workplace } from '../helpers/guides.js';

let place: Workplace;
beforeEach(() => {
  place = workplace();
  place.add('partie/trois.md', '# Troisième chapitre\n\n## Seule {#seule}\n\nUn mot à part.\n');
  place.edit('guide.yaml', (text) =>
    text.replace('partie/deux.md', 'partie/deux.md, partie/trois.md'),
  );
  place.edit('partie/deux.md', (text) => `${text}\n## Reste {#reste}\n\nCe qui reste.\n`);
  cpSync(place.guide, join(place.folder, 'former'), { recursive: true });
  cpSync(join(place.folder, 'former'), join(place.guide, 'previous-version'), { recursive: true });
});
afterEach(() => place.remove());

const site = (path: string) => readFileSync(join(place.folder, 'dist/site', path), 'utf8');
const buildSite = () => outcomeOf(build({ dir: 'guide', only: ['site'] }, place.context));
const tell = async (format: 'text' | 'markdown' | 'html' | 'beside' | 'json') =>
  (await diff({ from: 'former', to: 'guide', format }, place.context)).stdout ?? '';

/** A chapter goes, one is called otherwise, a section is renamed, another is taken out. */
function change(): void {
  rmSync(join(place.guide, 'partie/trois.md'));
  renameSync(join(place.guide, 'partie/deux.md'), join(place.guide, 'partie/second.md'));
  place.edit('guide.yaml', (text) =>
    text.replace('partie/deux.md, partie/trois.md', 'partie/second.md'),
  );
  place.edit('partie/un.md', (text) =>
    text
      .replaceAll('deux.md', 'second.md')
      .replace('{#section}', '{#renommee}')
      .replace(/### Une sous-section[\s\S]*/, ''),
  );
}

test('pages that are gone lead to where they went, or to the home page; anchors to what remains of their section', async () => {
  change();
  expect(await buildSite()).toMatchObject({ exitCode: 0, diagnostics: [] });
  expect(site('partie/deux.html')).toContain('content="0; url=second.html"');
  expect(site('partie/trois.html')).toContain('content="0; url=../index.html"');
  const anchors = ['section', 'section-une-sous-section', 'une-sous-section'];
  expect(site('partie/un.html')).toContain(
    `<h2 id="renommee">${anchors.map((id) => `<span class="guide-anchor" id="${id}"></span>`).join('')}`,
  );
  expect(site('sitemap.xml')).not.toContain('trois');
});

test('a version that keeps all addresses gets no redirection', async () => {
  place.edit('partie/un.md', (text) => text.replace('{#section}', '{#renommee #section}'));
  place.edit('partie/un.md', (text) =>
    text.replace(
      '### Une sous-section',
      '### Une sous-section {#section-une-sous-section #une-sous-section}',
    ),
  );
  await buildSite();
  expect(site('partie/un.html').match(/id="section"/g)).toHaveLength(1);
  expect(existsSync(join(place.folder, 'dist/site/partie/second.html'))).toBe(false);
  expect(await tell('text')).not.toContain('Adresses disparues');
});

test('diff tells each, with where it went, in each form', async () => {
  change();
  const told = await tell('text');
  expect(told.slice(told.indexOf('Adresses disparues'))).toMatchInlineSnapshot(`
    "Adresses disparues

    Ces adresses de la version Bêta n’existent plus ; le site mène à la suite de leur contenu ou, faute de suite, au plus proche qui reste.

      partie/deux.html (« Second chapitre ») → partie/second.html (« Second chapitre »)
      partie/trois.html (« Troisième chapitre ») → rien ; le plus proche : index.html (« Accueil »)
      partie/un.html#section (« Une section ») → partie/un.html#renommee (« Une section »)
      partie/un.html#section-une-sous-section (« Une sous-section ») → rien ; le plus proche : partie/un.html#renommee (« Une section »)
      partie/un.html#une-sous-section (« Une sous-section ») → rien ; le plus proche : partie/un.html#renommee (« Une section »)
    "
  `);
  for (const format of ['markdown', 'html', 'beside'] as const) {
    const told = await tell(format);
    const rows = told
      .slice(told.indexOf('Adresses disparues'))
      .match(/^\| partie|<tr><td>partie/gm);
    expect(rows).toHaveLength(5);
  }
  expect(JSON.parse(await tell('json')).gone[1]).toMatchObject({
    address: 'partie/trois.html',
    landing: { address: 'index.html' },
  });
});

test('check tells each place once, with what to paste; pasted, it tells nothing', async () => {
  change();
  const found = async () =>
    (await outcomeOf(check({ dir: 'guide' }, place.context))).diagnostics
      .filter(({ rule }) => rule === 'address-gone')
      .map(({ file, line, severity, hint }) => ({
        at: `${severity} ${file}:${line}`,
        remedy: /aliases: \[.*\]|\{#.*\}/.exec(hint ?? '')?.[0],
      }));
  expect(await found()).toMatchInlineSnapshot(`
    [
      {
        "at": "info guide/index.md:1",
        "remedy": "aliases: [partie/trois.html]",
      },
      {
        "at": "info guide/partie/second.md:1",
        "remedy": "aliases: [partie/deux.html]",
      },
      {
        "at": "info guide/partie/un.md:11",
        "remedy": "{#renommee #section #section-une-sous-section #une-sous-section}",
      },
    ]
  `);
  place.edit('partie/second.md', (text) => `---\naliases: [partie/deux.html]\n---\n\n${text}`);
  place.edit('index.md', (text) => `---\naliases: [partie/trois.html]\n---\n\n${text}`);
  place.edit('partie/un.md', (text) =>
    text.replace('{#renommee}', '{#renommee #section #section-une-sous-section #une-sous-section}'),
  );
  expect(await found()).toEqual([]);
});
