import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { nodeWorld } from '../../src/base/world/node-world.js';
import { run as build } from '../../src/cli/commands/build.js';
import { run as diff } from '../../src/cli/commands/diff.js';
import { outcomeOf, type Workplace, workplace } from '../helpers/guides.js';
import { repository } from '../helpers/repository.js';

let place: Workplace;
beforeEach(() => {
  place = workplace();
});
afterEach(() => place.remove());

const site = (path: string) => readFileSync(join(place.folder, 'dist/site', path), 'utf8');
const buildSite = () => build({ dir: 'guide', only: ['site'] }, place.context);

function reword() {
  place.edit('partie/un.md', (text) => text.replace('reprend 10 %', 'reprend 15 %'));
  place.edit('index.md', (text) => `${text}\n## Pour commencer\n\nUn mot.\n`);
}

describe('the site', () => {
  test('without a former version has no page of changes', async () => {
    await buildSite();
    expect(readdirSync(join(place.folder, 'dist/site'))).not.toContain('ce-qui-a-change.html');
    expect(site('index.html')).not.toContain('Ce qui a changé');
  });

  test('nor with one that is the same', async () => {
    cpSync(place.guide, join(place.folder, 'former'), { recursive: true });
    cpSync(join(place.folder, 'former'), join(place.guide, 'previous-version'), {
      recursive: true,
    });
    await buildSite();
    expect(site('index.html')).not.toContain('Ce qui a changé');
  });

  test('tells what changed, linked from the home page and every footer; its links lead to the sections', async () => {
    cpSync(place.guide, join(place.folder, 'former'), { recursive: true });
    cpSync(join(place.folder, 'former'), join(place.guide, 'previous-version'), {
      recursive: true,
    });
    reword();
    place.edit('guide.yaml', (text) => text.replace('1.0.0-beta.1', '1.0.0'));
    const { exitCode, diagnostics } = await buildSite();
    expect({ exitCode, diagnostics }).toEqual({ exitCode: 0, diagnostics: [] });
    const link = '<a href="ce-qui-a-change.html">Ce qui a changé depuis la version Bêta</a>';
    expect(site('index.html')).toContain(link);
    expect(site('partie/un.html')).toContain(
      '<a href="../ce-qui-a-change.html">Ce qui a changé</a>',
    );
    const html = site('ce-qui-a-change.html');
    expect(html).toContain('De la version Bêta (30 avril 2021) à la version 1 (30 avril 2021).');
    expect(html).toMatch(/<del>.{1,60}10<.{1,60}<\/del><ins>.{1,60}15</);
    const links = [...html.matchAll(/<h3><a href="([^"#]+)#([^"]+)">/g)];
    expect(links.map(([, page, anchor]) => `${page}#${anchor}`)).toEqual([
      'index.html#pour-commencer',
      'partie/un.html#section',
    ]);
    for (const [, page = '', anchor] of links) expect(site(page)).toContain(`id="${anchor}"`);
    expect(site('sitemap.xml')).toContain('/guides/essai/ce-qui-a-change.html');
  });

  test('a former version that is broken stops the build, at its place', async () => {
    mkdirSync(join(place.guide, 'previous-version'));
    writeFileSync(join(place.guide, 'previous-version/guide.yaml'), 'title: Seul\n');
    const { exitCode, diagnostics } = await outcomeOf(buildSite());
    expect(exitCode).toBe(2);
    expect(diagnostics[0]?.file).toBe('guide/previous-version/guide.yaml');
  });
});

describe('diff --keep', () => {
  const keep = (from: string) =>
    diff({ from, keep: true }, { world: nodeWorld(place.guide), progress: () => undefined });
  const kept = (path: string) => readFileSync(join(place.guide, 'previous-version', path), 'utf8');

  test('keeps manifest, chapters and included files of a tag, and no more; once more keeps another', async () => {
    const { git, commit } = repository(place.guide);
    place.add('partage.md', 'Un texte partagé.\n');
    place.edit('index.md', (text) => `${text}\n:::include{file="partage.md"}\n:::\n`);
    commit();
    git('tag', 'v1.0.0-beta.1');
    reword();
    const outcome = await keep('v1.0.0-beta.1');
    expect(outcome.outputs).toEqual(['previous-version']);
    const names = readdirSync(join(place.guide, 'previous-version'), { recursive: true });
    expect(names.map(String).sort()).toEqual([
      'glossaire.md',
      'guide.yaml',
      'index.md',
      'partage.md',
      'partie',
      'partie/deux.md',
      'partie/un.md',
    ]);
    expect(kept('index.md')).toBe(git('show', 'v1.0.0-beta.1:index.md').concat('\n'));
    commit();
    await keep('HEAD');
    expect(kept('index.md')).toContain('Pour commencer');
    expect(readdirSync(place.guide)).not.toContain('.previous-version.tmp');
  });

  test('a folder of that name that holds something else is left alone', async () => {
    repository(place.guide).commit();
    mkdirSync(join(place.guide, 'previous-version'));
    writeFileSync(join(place.guide, 'previous-version/lettre.txt'), 'Chère collègue');
    expect((await outcomeOf(keep('HEAD'))).exitCode).toBe(2);
    expect(kept('lettre.txt')).toBe('Chère collègue');
  });
});
