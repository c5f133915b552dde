import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AnnounceOptions, run } from '../../../src/cli/commands/announce.js';
import { run as build } from '../../../src/cli/commands/build.js';
import { outcomeOf, type Workplace, workplace } from '../../helpers/guides.js';

let place: Workplace;
beforeAll(async () => {
  place = workplace();
  await build({ dir: 'guide' }, place.context);
});
afterAll(() => place.remove());

const announce = (options: AnnounceOptions = {}) =>
  run({ dir: 'guide', ...options }, place.context);
const read = (path: string) => readFileSync(join(place.folder, path), 'utf8');
const written = () => {
  writeFileSync(
    join(place.folder, 'visite.md'),
    '---\nkind: event\nlink: https://example.org/\n---\n',
  );
};

/** Does something with a file that is put back afterwards. */
async function changed<Result>(
  path: string,
  change: (text: string) => string,
  work: () => Promise<Result>,
): Promise<Result> {
  const file = join(place.folder, path);
  const before = readFileSync(file);
  writeFileSync(file, change(before.toString('utf8')));
  try {
    return await work();
  } finally {
    writeFileSync(file, before);
  }
}

test('writes what the build wrote, with the notes beside', async () => {
  const { outputs } = await announce();
  expect(outputs).toEqual(['news/2021-04-30-guide-essai.md', 'news/release-notes.md']);
  for (const path of outputs) expect(read(path)).toBe(read(`dist/${path}`));
});

test('--stdout prints it alone; --out writes it alone', async () => {
  const { stdout, outputs } = await announce({ stdout: true });
  expect({ stdout, outputs }).toEqual({
    stdout: read('dist/news/2021-04-30-guide-essai.md'),
    outputs: [],
  });
  expect((await announce({ out: 'billet/a.md' })).outputs).toEqual(['billet/a.md']);
  expect(existsSync(join(place.folder, 'billet/release-notes.md'))).toBe(false);
});

test('--from announces another text under its own name', async () => {
  written();
  const { outputs } = await announce({ from: 'visite.md' });
  expect(outputs[0]).toBe('news/visite.md');
  expect(read('news/visite.md')).toContain('linkTitle: S’inscrire');
});

test('--pdf announces a PDF made elsewhere, without a build', async () => {
  writeFileSync(join(place.folder, 'autre.pdf'), Buffer.alloc(1_920_660));
  const { stdout } = await announce({ pdf: 'autre.pdf', dist: 'nulle-part', stdout: true });
  expect(stdout).toContain('(pdf 1,8 Mo)');
});

test('the guide’s own template replaces that of the host', async () => {
  const folder = join(place.guide, 'templates');
  mkdirSync(folder);
  const template = '---\ntitre: {title}\n---\n{guide}, {versionDate}, {size} : {{ page.url }}\n';
  writeFileSync(join(folder, 'announcement.md'), template);
  const { stdout } = await announce({ stdout: true });
  const size = /\(pdf ([^)]*)\)/.exec(read('dist/news/2021-04-30-guide-essai.md'))?.[1];
  expect(stdout).toBe(
    `---\ntitre: "Guide d’essai : version Bêta"\n---\nGuide d’essai, 30 avril 2021, ${size} : {{ page.url }}\n`,
  );
  writeFileSync(join(folder, 'announcement.md'), 'a {pdff}\n');
  expect((await outcomeOf(announce())).diagnostics).toMatchObject([
    { file: 'guide/templates/announcement.md', line: 1, column: 3, hint: 'did you mean «pdf»?' },
  ]);
  writeFileSync(join(folder, 'announcement.md'), '{title}\n');
});

test('the cover lies beside a post for Eleventy', async () => {
  const host = (text: string) => text.replace('site: {', 'site: { host: eleventy-dsfr,');
  await changed('guide/guide.yaml', host, async () => {
    await changed(
      'guide/templates/announcement.md',
      () => '---\nimage: {image}\n---\n',
      async () => {
        const { outputs } = await announce();
        expect(outputs[1]).toBe('news/couverture-guide-essai.png');
      },
    );
  });
});

test('a release that was not built is refused', async () => {
  const { exitCode, diagnostics } = await outcomeOf(announce({ dist: 'nulle-part' }));
  expect([exitCode, diagnostics[0]?.message]).toEqual([2, 'Missing record of a release']);
});

test('a release of another version or date is refused', async () => {
  const bumped = (text: string) => text.replace('1.0.0-beta.1', '1.0.0');
  const outcome = await changed('guide/guide.yaml', bumped, () => outcomeOf(announce()));
  expect([outcome.exitCode, outcome.diagnostics[0]?.message]).toEqual([
    2,
    'Unexpected release of version 1.0.0-beta.1, expected 1.0.0',
  ]);
});

test('a release that changed since its build is refused, its files named', async () => {
  const outcome = await changed(
    'dist/site/404.html',
    (text) => `${text}x`,
    () => outcomeOf(announce()),
  );
  expect([outcome.exitCode, outcome.diagnostics]).toEqual([
    1,
    [expect.objectContaining({ rule: 'file-changed', file: 'dist/site/404.html' })],
  ]);
  const record = await changed(
    'dist/release.json',
    (text) => text.replace('"schema": 1', ''),
    () => outcomeOf(announce()),
  );
  expect([record.exitCode, record.diagnostics[0]?.rule]).toEqual([1, 'release-record']);
});
