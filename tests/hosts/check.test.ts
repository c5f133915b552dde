import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { run as build } from '../../src/cli/commands/build.js';
import { run as exportGuide } from '../../src/cli/commands/export.js';
import { type HostWorkplace, home, hostWorkplace, ownSite } from '../helpers/hosts.js';

let work: HostWorkplace;
beforeAll(async () => {
  work = await hostWorkplace('eleventy-dsfr');
  await build({ dir: 'guide', out: 'dist' }, work.context);
}, 300_000);
afterAll(() => rmSync(work.folder, { recursive: true }));

describe.each([2, 3] as const)('a site built by Eleventy %i', (major) => {
  let site: string;
  const config = () => join(site, '.eleventy.js');
  const layout = () => join(site, 'src/_includes/layouts/page.njk');
  const change = (file: string, from: string, to: string) =>
    writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
  const run = () =>
    exportGuide(
      { host: 'eleventy', dir: 'guide', into: site, dist: 'dist', check: true },
      work.context,
    );
  const told = async () => {
    const { diagnostics, exitCode } = await run();
    const found = diagnostics.filter(({ rule }) => rule === 'export-check');
    return { exitCode, messages: found.map(({ message }) => message) };
  };
  beforeEach(() => {
    site = ownSite(work, major);
    writeFileSync(join(site, 'src/index.md'), `# Site\n\n[Guide](${home})\n`);
  });
  afterEach(() => rmSync(site, { recursive: true }));

  test('that has all is said to, and nothing of the check remains', async () => {
    const { notes, exitCode, diagnostics } = await run();
    expect(diagnostics.filter(({ rule }) => rule.startsWith('export'))).toEqual([]);
    expect([exitCode, notes]).toEqual([0, [expect.stringMatching(/12 pages and \d files/)]]);
    expect(readdirSync(join(site, '.guide-export'))).toEqual(['guide-d-essai.json']);
    expect(existsSync(join(site, '_site'))).toBe(false);
  });

  test('that says where it is built is built elsewhere for the check', async () => {
    change(config(), 'return { dir: {', "return { dir: { output: 'ailleurs',");
    expect(await told()).toEqual({ exitCode: 0, messages: [] });
    expect(existsSync(join(site, 'ailleurs'))).toBe(false);
  });

  test('that is below a prefix and links to the guide there has all', async () => {
    change(config(), 'return {', "return { pathPrefix: '/portail/',");
    writeFileSync(join(site, 'src/index.md'), `# Site\n\n[Guide](/portail${home})\n`);
    expect(await told()).toEqual({ exitCode: 0, messages: [] });
  });

  test('leads to the guide from its home page by another page', async () => {
    writeFileSync(join(site, 'src/index.md'), '[Autre](autre/)\n');
    writeFileSync(join(site, 'src/autre.md'), '[Guide](../publications/essai/#x)\n');
    expect(await told()).toEqual({ exitCode: 0, messages: [] });
  });

  test('that does not build is told why', async () => {
    change(layout(), '{{ content', '{% include "none.njk" %}{{ content');
    const { exitCode, messages } = await told();
    expect([exitCode, messages]).toEqual([1, [expect.stringContaining('none.njk')]]);
  });

  test('that serves no images has them told by their addresses', async () => {
    change(config(), "'./assets/': '/'", "'./assets/docs': '/docs'");
    const { exitCode, messages } = await told();
    expect(exitCode).toBe(1);
    expect(messages.every((each) => each.includes('/img/guide-d-essai/'))).toBe(true);
    expect(messages.length).toBeGreaterThan(1);
  });

  test('whose layout shows the title has it once', async () => {
    change(layout(), '{{ content', '<h1>{{ title }}</h1>{{ content');
    expect(await told()).toEqual({ exitCode: 0, messages: [] });
  });

  test('whose layout has a title of its own, and no page with a link, is told', async () => {
    change(layout(), '{{ content', '<h1>Portail</h1>{{ content');
    writeFileSync(join(site, 'src/index.md'), '[Autre](/autre/)\n');
    writeFileSync(join(site, 'src/autre.md'), '[Ailleurs](https://x.example/)\n');
    const { exitCode, messages } = await told();
    expect(exitCode).toBe(0);
    expect(messages).toHaveLength(2);
    expect(messages[0]).toContain('unlike 12 pages');
    expect(messages.at(-1)).toContain(`to the guide at ${home}`);
  });

  test('that changes the text, and whose sitemap leaves pages out, is told', async () => {
    change(layout(), '{{ content', '{{ content | replace("glossaire", "lexique")');
    writeFileSync(
      join(site, 'src/sitemap.njk'),
      `---\npermalink: /sitemap.xml\n---\n<urlset><loc>https://x.example${home}</loc></urlset>`,
    );
    const { messages } = await told();
    expect(messages).toEqual([
      expect.stringContaining('does not show its text'),
      expect.stringContaining('leaves out 11 pages'),
    ]);
  });
});
