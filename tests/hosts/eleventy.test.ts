import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run as exportGuide } from '../../src/cli/commands/export.js';
import { eleventy, type HostWorkplace, home, hostWorkplace, ownSite } from '../helpers/hosts.js';

const menu = [
  'Guide d’essai',
  'Introduction',
  'Écrire le guide',
  'Le texte courant',
  'Les encadrés',
  'Les tableaux et les chiffres',
  'Les images',
  'Les fiches pratiques',
  'Organiser une réunion accessible',
  'Glossaire',
  'Journal des versions',
  'Gabarits : {{ 7 * 7 }}',
];

describe.each(['post-2021', 'eleventy-dsfr'] as const)('a site like %s', (host) => {
  let work: HostWorkplace;
  const served = host === 'post-2021' ? '' : 'public';
  beforeAll(async () => {
    work = await hostWorkplace(host);
    await exportGuide({ host: 'eleventy', dir: 'guide', into: 'site' }, work.context);
  }, 300_000);
  afterAll(() => rmSync(work.folder, { recursive: true }));

  describe.each([2, 3] as const)('built by Eleventy %i', (major) => {
    let built: string;
    const page = (path: string) => readFileSync(join(built, path, 'index.html'), 'utf8');
    beforeAll(() => {
      const { status, log } = eleventy(work.site, major);
      expect(status, log).toBe(0);
      built = join(work.folder, `built-${major}`);
      cpSync(join(work.site, '_site'), built, { recursive: true });
      rmSync(join(work.site, '_site'), { recursive: true });
    }, 300_000);

    test('every page is in its place in the menu', () => {
      const links = [...page('').matchAll(/<nav id="menu">([\s\S]*?)<\/nav>/g)][0]?.[1] ?? '';
      const entries = [...links.matchAll(/<a href="([^"]*)">([^<]*)<\/a>/g)];
      expect(entries.map(([, , title]) => title?.replace('\u00a0', ' '))).toEqual(menu);
      expect(entries.every(([, href]) => existsSync(join(built, href ?? '', 'index.html')))).toBe(
        true,
      );
      expect(entries[5]?.[1]).toBe(`${home}ecrire/tableaux/`);
    });

    test('every link and image leads somewhere', () => {
      expect(deadLinks(built)).toEqual([]);
    });

    test('the PDF, the cover and the size are those of the release', () => {
      const pdf = '/docs/2021/guide-d-essai-version-beta-avril-2021.pdf';
      const bytes = readFileSync(join(work.folder, `dist/site${pdf.replace('/2021', '')}`));
      expect(readFileSync(join(built, pdf)).equals(bytes)).toBe(true);
      const size = `${Math.round(bytes.length / 1024)} Ko`;
      expect(page(home)).toContain(size.replace(' ', '\u00a0'));
      expect(page(home)).toContain(`<footer>Bêta ${size}</footer>`);
      expect(page(home)).toContain('Télécharger le livre numérique');
      expect(existsSync(join(built, pdf.replace('.pdf', '.epub')))).toBe(true);
      expect(existsSync(join(built, 'img/guide-d-essai/couverture-guide-d-essai.png'))).toBe(true);
    });

    test('neither Nunjucks nor Markdown touches the text', () => {
      const html = page(`${home}gabarits à part/`);
      expect(html).toContain('<code>{{ 7 * 7 }}</code>');
      expect(html).toContain('<code>{% raw %}</code> et <code>{# ceci #}</code> aussi');
      expect(html).toContain('{{ 6 * 7 }}   *étoiles*');
      expect(html).toContain('Mot {.classe}');
      expect(html).not.toMatch(/\b4[29]\b/);
      const code = /<pre><code[^>]*>([\s\S]*?)<\/code><\/pre>/.exec(html)?.[1];
      expect(code?.replaceAll('&#10;', '\n').replaceAll('&#x3C;', '<')).toBe(
        '<p>\n\n{{ 6 * 7 }}   *étoiles*\n\n</p>\n',
      );
    });

    test('a former address leads to the page, without the layout of its folder', () => {
      const html = page(`${home}ancien`);
      expect(html).toMatch(/^\s*<!doctype html>/);
      expect(html).not.toContain('<nav');
      expect(html).toContain('url=../gabarits%20%C3%A0%20part/"');
    });

    test('the announcement is among the posts, with its picture', () => {
      const [, href = ''] = /<a href="([^"]*)">Guide d’essai/.exec(newsOf(page(''))) ?? [];
      const post = page(href);
      expect(post).toContain('La première version du guide est en ligne.');
      const [, picture = ''] = /<img[^>]*src="(\/img\/[^"]*couverture[^"]*)"/.exec(post) ?? [];
      expect(existsSync(join(built, picture))).toBe(true);
    });
  });

  describe.each([2, 3] as const)('whose folders are its own, to Eleventy %i', (major) => {
    let own: string;
    beforeAll(() => {
      own = ownSite(work, major);
    });
    const exported = (options = {}) =>
      exportGuide(
        { host: 'eleventy', dir: 'guide', into: own, dist: 'dist', ...options },
        work.context,
      );

    test('all arrives where its configuration says', async () => {
      const { diagnostics } = await exported();
      expect(diagnostics.filter(({ rule }) => rule === 'export-site')).toEqual([]);
      const { status, log } = eleventy(own, major);
      expect(status, log).toBe(0);
      const built = join(own, '_site');
      expect(readFileSync(join(built, home, 'ecrire/tableaux/index.html'), 'utf8')).toContain(
        '<i>Bêta</i>',
      );
      expect(existsSync(join(built, 'img/guide-d-essai/etapes.svg'))).toBe(true);
      expect(existsSync(join(built, 'docs/2021/guide-d-essai-version-beta-avril-2021.pdf'))).toBe(
        true,
      );
    });

    test('a second export leaves all in its place', async () => {
      const before = readdirSync(join(own, 'src'), { recursive: true }).length;
      const { data, outputs } = await exported();
      expect(outputs).toEqual([]);
      expect(data?.plan).toEqual(
        expect.not.arrayContaining([expect.objectContaining({ action: 'remove' })]),
      );
      expect(readdirSync(join(own, 'src'), { recursive: true })).toHaveLength(before);
    });

    test('what it does not serve, and its prefix, are told', async () => {
      const config = join(own, '.eleventy.js');
      writeFileSync(
        config,
        'module.exports = () => ({ dir: { input: "src" }, pathPrefix: "/x/" });',
      );
      const { diagnostics } = await exported();
      const told = diagnostics.filter(({ rule }) => rule === 'export-site');
      expect(told.map(({ message }) => /\/[a-z]+\//.exec(message)?.[0] ?? message)).toEqual([
        '/x/',
        '/img/',
        '/docs/',
      ]);
      const from = host === 'post-2021' ? 'src/docs' : 'public/docs';
      expect(told[2]?.hint).toContain(`addPassthroughCopy({ "${from}": "docs" })`);
    });

    test('a layout that it lacks is told', async () => {
      rmSync(join(own, 'src/_includes/layouts'), { recursive: true });
      const { diagnostics } = await exported();
      const layout = host === 'post-2021' ? 'layouts/post.njk' : 'layouts/page.njk';
      expect(diagnostics.map(({ message }) => message)).toContainEqual(
        expect.stringContaining(`no layout «${layout}»`),
      );
    });

    test('a configuration that fails is told; named folders stand in its place', async () => {
      writeFileSync(join(own, '.eleventy.js'), 'throw new Error("broken");');
      const { diagnostics } = await exported();
      expect(diagnostics.filter(({ rule }) => rule === 'export-site')).toHaveLength(1);
      const named = { input: 'pages', data: 'donnees', served: 'assets' };
      const { data, diagnostics: told } = await exported({ ...named, dryRun: true });
      const paths = ((data?.plan ?? []) as { path: string; action: string }[])
        .filter(({ action }) => action === 'create' || action === 'keep')
        .map(({ path }) => path);
      expect(paths).toEqual(
        expect.arrayContaining([
          'assets/img/guide-d-essai/etapes.svg',
          'donnees/guides/guide-d-essai.json',
          expect.stringMatching(/^pages\/.*publications\/essai\/index\.md$/),
        ]),
      );
      expect(told.map(({ message }) => message)).not.toContainEqual(
        expect.stringContaining('could not be read'),
      );
    });
  });

  if (host === 'eleventy-dsfr')
    test('a flat image in a post would stop the build', () => {
      const post = join(work.site, 'content/fr/blog/posts/plate.md');
      writeFileSync(post, '---\ntitle: Plate\nimage: /img/guide-d-essai/x.png\n---\n');
      for (const major of [2, 3] as const) expect(eleventy(work.site, major).status).not.toBe(0);
      rmSync(post);
    });

  test('a second export changes nothing', async () => {
    const { outputs, data } = await exportGuide(
      { host: 'eleventy', dir: 'guide', into: 'site' },
      work.context,
    );
    expect(outputs).toEqual([]);
    expect(data?.plan).toEqual(
      expect.arrayContaining([{ path: expect.any(String), action: 'keep' }]),
    );
    expect(existsSync(join(work.site, served, 'img/guide-d-essai/etapes.svg'))).toBe(true);
  });
});

const newsOf = (html: string) => html.slice(html.indexOf('Actualités'));

/** Addresses within a site that lead to no file or no anchor. */
function deadLinks(site: string): string[] {
  const pages = readdirSync(site, { recursive: true })
    .map(String)
    .filter((path) => path.endsWith('.html'));
  return pages.flatMap((path) => {
    const html = readFileSync(join(site, path), 'utf8');
    const addresses = [...html.matchAll(/\s(?:href|src)="([^"]*)"/g)].map(([, each]) => each ?? '');
    return addresses.filter((address) => {
      if (/^[a-z]+:/.test(address)) return false;
      const [place = '', anchor] = address.split('#', 2);
      const target = decodeURI(new URL(place, `file:///${encodeURI(path)}`).pathname);
      const file = join(site, target.endsWith('/') ? `${target}index.html` : target);
      if (!existsSync(file)) return true;
      return (
        anchor !== undefined && !readFileSync(file, 'utf8').includes(`id="${decodeURI(anchor)}"`)
      );
    });
  });
}
