import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

test('a guide that moves leaves no empty folder behind', async () => {
  work.edit('guide.yaml', (yaml) => yaml.replace('/publications/essai/', '/guides/essai/'));
  await run();
  expect(existsSync(at('publications'))).toBe(false);
  expect(existsSync(at('guides/essai/ecrire/texte.md'))).toBe(true);
  work.edit('guide.yaml', (yaml) => yaml.replace('/guides/essai/', '/publications/essai/'));
});

test('a file changed by hand is reported and nothing is written; --force replaces it', async () => {
  writeFileSync(at(page), `${text(page)}by hand`);
  work.edit('chapitres/glossaire.md', (chapter) => `${chapter}\nPlus.\n`);
  const refused = await outcomeOf(run());
  expect(refused).toMatchObject({
    exitCode: 2,
    diagnostics: [{ file: `site/${page}`, message: expect.stringContaining('by hand') }],
  });
  expect(text(page)).toContain('by hand');
  expect(text('publications/essai/glossaire.md')).not.toContain('Plus.');
  expect(await outcomeOf(run({ dryRun: true }))).toMatchObject({ exitCode: 2 });
  await run({ force: true });
  expect(text(page)).not.toContain('by hand');
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
