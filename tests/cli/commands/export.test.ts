import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { run as build } from '../../../src/cli/commands/build.js';
import { type ExportOptions, run as exportGuide } from '../../../src/cli/commands/export.js';
import { outcomeOf } from '../../helpers/guides.js';
import { type HostWorkplace, hostWorkplace } from '../../helpers/hosts.js';

let work: HostWorkplace;
beforeAll(async () => {
  work = await hostWorkplace('post-2021');
  await build({ dir: 'guide', out: 'dist' }, work.context);
}, 300_000);
afterAll(() => rmSync(work.folder, { recursive: true }));
beforeEach(async () => {
  await run({ force: true });
});

/** Exports the release that is built; chapters are taken as they stand. */
const run = (options: Partial<ExportOptions> = {}) =>
  exportGuide(
    { host: 'eleventy', dir: 'guide', into: 'site', dist: 'dist', ...options },
    work.context,
  );
const page = 'publications/essai/journal.md';
const at = (path: string) => join(work.site, path);
const text = (path: string) => readFileSync(at(path), 'utf8');
const takeOut = (chapter: string) =>
  work.edit('guide.yaml', (yaml) => yaml.replace(`  - chapitres/${chapter}\n`, ''));
const putBack = (chapter: string) =>
  work.edit('guide.yaml', (yaml) => yaml.replace('site: {', `  - chapitres/${chapter}\nsite: {`));

test('only what changes is written; a dry run shows it and writes nothing', async () => {
  work.edit('chapitres/journal.md', (chapter) => chapter.replace('de travail', 'essayée'));
  const planned = await run({ dryRun: true });
  expect(planned.stdout).toMatch(new RegExp(`^update ${page}$`, 'm'));
  expect(planned.stdout?.match(/^(?!keep)\w/gm)).toHaveLength(1);
  expect(text(page)).toContain('de travail');
  const { outputs } = await run();
  expect(outputs).toEqual([`site/${page}`]);
  expect(text(page)).toContain('essayée');
});

test('what is no longer made is removed, and nothing of others', async () => {
  takeOut('gabarits à part.md');
  writeFileSync(at('publications/essai/autre.md'), 'of others');
  await run();
  expect(existsSync(at('publications/essai/gabarits à part.md'))).toBe(false);
  expect(text('publications/essai/autre.md')).toBe('of others');
  rmSync(at('publications/essai/autre.md'));
  putBack('gabarits à part.md');
});

test('a guide that moves leaves pages that lead to its new place, also after a third export', async () => {
  const change = (from: string, to: string) =>
    work.edit('guide.yaml', (yaml) => yaml.replace(`/${from}/essai/`, `/${to}/essai/`));
  change('publications', 'guides');
  await run();
  expect(existsSync(at('publications'))).toBe(false);
  expect(existsSync(at('guides/essai/ecrire/texte.md'))).toBe(true);
  const former = 'guides/essai/moved/publications-essai-ecrire-texte.md';
  const once = text(former);
  expect(once).toContain('permalink: /publications/essai/ecrire/texte/');
  expect(once).toContain('url=../../../../guides/essai/ecrire/texte/"');
  const { outputs } = await run();
  expect(outputs).toEqual([]);
  expect(text(former)).toBe(once);
  change('guides', 'publications');
  await run();
  expect(existsSync(at('guides'))).toBe(false);
  expect(text('publications/essai/moved/guides-essai.md')).toContain('permalink: /guides/essai/\n');
});

test('a chapter that moves leads from its former address; one that is gone is told', async () => {
  const chapter = join(work.folder, 'guide/chapitres/gabarits à part.md');
  const renamed = join(work.folder, 'guide/chapitres/gabarits.md');
  const change = (from: string, to: string) =>
    work.edit('guide.yaml', (yaml) => yaml.replace(`chapitres/${from}`, `chapitres/${to}`));
  renameSync(chapter, renamed);
  change('gabarits à part.md', 'gabarits.md');
  const { diagnostics } = await run();
  const gone = diagnostics.filter(({ rule }) => rule === 'export-address');
  expect(gone.map(({ message }) => message)).toEqual([
    expect.stringContaining('/publications/essai/gabarits à part/'),
  ]);
  const former = 'ancien.html, gabarits à part.html';
  writeFileSync(renamed, readFileSync(renamed, 'utf8').replace('ancien.html', former));
  expect((await run()).diagnostics.some(({ rule }) => rule === 'export-address')).toBe(false);
  const lead = text('publications/essai/moved/publications-essai-gabarits-à-part.md');
  expect(lead).toContain('permalink: /publications/essai/gabarits à part/\n');
  expect(lead).toContain('href="../gabarits/"');
  writeFileSync(chapter, readFileSync(renamed, 'utf8').replace(former, 'ancien.html'));
  rmSync(renamed);
  change('gabarits.md', 'gabarits à part.md');
});

test('a page changed by hand is kept and told, the others go on; --force replaces it', async () => {
  writeFileSync(at(page), `${text(page)}by hand`);
  work.edit('chapitres/glossaire.md', (chapter) => `${chapter}\nPlus.\n`);
  const told = expect.objectContaining({
    severity: 'warning',
    file: `site/${page}`,
    message: expect.stringContaining('by hand'),
  });
  for (const _ of ['once', 'again'])
    expect(await run()).toMatchObject({ exitCode: 0, diagnostics: expect.arrayContaining([told]) });
  expect(text(page)).toContain('by hand');
  expect(text('publications/essai/glossaire.md')).toContain('Plus.');
  expect(await run({ dryRun: true })).toMatchObject({
    exitCode: 0,
    stdout: expect.stringContaining(`stay   ${page}\n`),
  });
  await run({ force: true });
  expect(text(page)).not.toContain('by hand');
});

test('a page changed by hand is no second page of its address once its chapter moves', async () => {
  const name = 'publications/essai/fixe.md';
  const chapter = (file: string) => join(work.folder, `guide/chapitres/${file}.md`);
  writeFileSync(chapter('fixe'), '---\npermalink: /fixe/\n---\n\n# Fixe\n\nTexte.\n');
  putBack('fixe.md');
  await run();
  writeFileSync(at(name), `${text(name)}by hand`);
  renameSync(chapter('fixe'), chapter('autre'));
  work.edit('guide.yaml', (yaml) => yaml.replace('fixe.md', 'autre.md'));
  await run();
  expect(text(name)).toContain('by hand');
  expect(existsSync(at('publications/essai/autre.md'))).toBe(false);
  takeOut('autre.md');
  rmSync(chapter('autre'));
  rmSync(at(name));
});

test("a file of others in the guide's place is never taken for its own", async () => {
  rmSync(at('.guide-export'), { recursive: true });
  expect(await outcomeOf(run())).toMatchObject({ exitCode: 0, outputs: [] });
  rmSync(at('.guide-export'), { recursive: true });
  writeFileSync(at(page), 'of others');
  const refused = await outcomeOf(run());
  expect(refused.diagnostics[0]?.message).toContain('no export wrote');
  expect(text(page)).toBe('of others');
});

test('a file changed by hand that is no longer made stays, with a warning', async () => {
  const gone = 'publications/essai/gabarits à part.md';
  writeFileSync(at(gone), 'by hand');
  takeOut('gabarits à part.md');
  const outcome = await run();
  expect(outcome).toMatchObject({
    exitCode: 0,
    diagnostics: expect.arrayContaining([expect.objectContaining({ file: `site/${gone}` })]),
  });
  expect(text(gone)).toBe('by hand');
  putBack('gabarits à part.md');
});

test('--remove takes back all but what was changed by hand, and once', async () => {
  const own = () =>
    readdirSync(work.site, { recursive: true, encoding: 'utf8' })
      .filter((path) => !path.startsWith('node_modules'))
      .sort();
  writeFileSync(at(page), `${text(page)}by hand`);
  const before = own();
  const planned = await run({ remove: true, dryRun: true });
  expect(planned.stdout).toContain(`leave  ${page}\n`);
  expect(own()).toEqual(before);
  const removed = await run({ remove: true });
  expect(removed.diagnostics.map(({ file }) => file)).toEqual([`site/${page}`]);
  rmSync(at('publications'), { recursive: true });
  const source = new URL('../../hosts/sites/post-2021', import.meta.url);
  const untouched = readdirSync(source, { recursive: true, encoding: 'utf8' }).sort();
  expect(own()).toEqual(untouched);
  expect(await outcomeOf(run({ remove: true }))).toMatchObject({ exitCode: 2 });
});

test('wrong places are refused', async () => {
  mkdirSync(join(work.folder, 'elsewhere'), { recursive: true });
  for (const [options, file] of [
    [{ into: 'elsewhere' }, 'elsewhere'],
    [{ into: 'nowhere' }, 'nowhere'],
    [{ dist: 'nowhere' }, 'nowhere/release.json'],
  ] as const) {
    const { exitCode, diagnostics } = await outcomeOf(run(options));
    expect([exitCode, diagnostics[0]?.file]).toEqual([2, expect.stringContaining(file)]);
  }
  work.edit('guide.yaml', (yaml) => yaml.replace('home: /publications/essai/', 'home: /'));
  expect(await outcomeOf(run())).toMatchObject({ exitCode: 2 });
  work.edit('guide.yaml', (yaml) => yaml.replace('home: /', 'home: /publications/essai/'));
});

test('an address can not lead out of the site', async () => {
  work.edit('guide.yaml', (yaml) =>
    yaml.replace('site: {', 'site: { cover: /../../cover.png, pdf: /../guide.pdf,'),
  );
  await run({ force: true });
  expect(existsSync(at('cover.png')) && existsSync(at('guide.pdf'))).toBe(true);
  work.edit('guide.yaml', (yaml) => yaml.replace(/cover: .*pdf,/, ''));
});

test('a release of another version, or changed since, is refused', async () => {
  work.edit('guide.yaml', (yaml) => yaml.replace('1.0.0-beta.1', '1.0.0-beta.2'));
  const other = await outcomeOf(run());
  expect(other.diagnostics[0]?.message).toContain('version 1.0.0-beta.1, expected 1.0.0-beta.2');
  work.edit('guide.yaml', (yaml) => yaml.replace('1.0.0-beta.2', '1.0.0-beta.1'));
  const home = join(work.folder, 'dist/site/index.html');
  const kept = readFileSync(home);
  writeFileSync(home, 'changed');
  expect(await outcomeOf(run())).toMatchObject({ exitCode: 1 });
  writeFileSync(home, kept);
});
