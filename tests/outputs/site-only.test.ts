import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run as build } from '../../src/cli/commands/build.js';
import { run as check } from '../../src/cli/commands/check.js';
import { run as diff } from '../../src/cli/commands/diff.js';
import { type Workplace, workplace } from '../helpers/guides.js';

describe('a page that the footer names and that is no chapter', () => {
  let place: Workplace;
  const read = (path: string) => readFileSync(join(place.folder, 'dist', path), 'utf8');
  beforeAll(async () => {
    place = workplace();
    mkdirSync(join(place.guide, 'pages'));
    place.edit('guide.yaml', (text) => `${text}legal: [{ page: pages/mentions.md }]\n`);
    place.add(
      'pages/mentions.md',
      '# Mentions\n\n## Éditeur {#qui}\n\nMotrare. Voir le [premier chapitre](../partie/un.md).\n',
    );
    place.edit(
      'partie/un.md',
      (text) => `${text}\nDe qui ? Voir [les mentions](../pages/mentions.md#qui).\n`,
    );
    const { exitCode, diagnostics } = await build({ dir: 'guide' }, place.context);
    expect({ exitCode, diagnostics }).toEqual({ exitCode: 0, diagnostics: [] });
  }, 120_000);
  afterAll(() => place.remove());

  test('is a page of the site, to which chapters and the map lead', () => {
    const page = read('site/mentions.html');
    expect(page).toMatch(/<h1>Mentions<\/h1>/);
    expect(page).toContain('href="partie/un.html"');
    expect(page).not.toContain('guide-pager');
    expect(read('site/partie/un.html')).toContain('href="../mentions.html#qui"');
    expect(read('site/tout.html')).toContain('href="mentions.html#qui"');
    const map = read('site/plan-du-site.html');
    expect(map).toMatch(/<a href="partie\/un\.html">[\s\S]*<a href="mentions\.html">Mentions/);
    expect(read('site/sitemap.xml')).toContain('/mentions.html<');
  });

  test('is in no book, whose links lead to the site', async () => {
    expect(read('site/tout.html')).not.toContain('Motrare');
    const epub = unzipSync(
      readFileSync(join(place.folder, 'dist/epub/guide-essai-version-beta-avril-2021.epub')),
    );
    const documents = Object.entries(epub)
      .filter(([name]) => name.endsWith('.xhtml'))
      .map(([, bytes]) => strFromU8(bytes))
      .join('');
    expect(documents).not.toContain('Motrare');
    expect(documents).toMatch(/href="https:\/\/[^"]*mentions\.html#qui"/);
    const text = read('site/downloads/guide-essai-version-beta-avril-2021.md');
    expect(text).not.toContain('Motrare');
    expect(text).toMatch(/\(https:\/\/[^)]*mentions\.html#qui\)/);
    const typst = await build({ dir: 'guide', emit: ['typst'] }, place.context);
    expect(typst.exitCode).toBe(0);
    const source = readFileSync(
      join(place.folder, 'dist/site/docs/guide-essai-version-beta-avril-2021-typst/chapters/2.typ'),
      'utf8',
    );
    expect(source).toMatch(/web-link\("https:[^"]*mentions\.html#qui"/);
  });

  test('is checked as chapters are, and is no change of the guide', async () => {
    place.add('pages/mentions.md', '# Mentions\n\n[Rien](nulle-part.md)\n');
    const checked = await check({ dir: 'guide' }, place.context);
    const errors = checked.diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors).toMatchObject([
      { rule: 'link-target-missing', file: 'guide/pages/mentions.md' },
      { rule: 'link-target-missing', file: 'guide/partie/un.md' },
    ]);
    const former = workplace();
    const compared = await diff({ from: former.guide, to: place.guide }, place.context);
    former.remove();
    expect(JSON.stringify(compared)).not.toContain('Mentions');
  });
});
