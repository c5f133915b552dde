import { execFileSync } from 'node:child_process';
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { World } from '../../../src/base/world/world.js';
import { type ReleaseOptions, run } from '../../../src/cli/commands/release.js';
import { run as verify } from '../../../src/cli/commands/verify.js';
import type { ReleaseRecord } from '../../../src/release/record.js';
import { outcomeOf, type Workplace, workplace } from '../../helpers/guides.js';
import { repository } from '../../helpers/repository.js';

let place: Workplace;
beforeEach(() => {
  place = workplace();
});
afterEach(() => place.remove());

const release = (options: ReleaseOptions = {}, world: Partial<World> = {}) =>
  run(
    { dir: 'guide', ...options },
    {
      ...place.context,
      world: { ...place.context.world, ...world },
    },
  );
const verified = () => outcomeOf(verify({}, place.context));
const record = (): ReleaseRecord =>
  JSON.parse(readFileSync(join(place.folder, 'dist/release.json'), 'utf8'));
const ofSource = ({ diagnostics }: { diagnostics: { rule: string; message: string }[] }) =>
  diagnostics.filter(({ rule }) => rule === 'release-source').map(({ message }) => message);

test('a clean commit is released: folder, sums and archive agree', async () => {
  const repo = repository(place.guide);
  repo.commit();
  const outcome = await release();
  expect([outcome.exitCode, outcome.outputs, ofSource(outcome)]).toEqual([
    0,
    ['dist', 'dist.tar.gz'],
    [],
  ]);
  expect(record().source).toEqual({ commit: repo.git('rev-parse', 'HEAD'), dirty: false });
  execFileSync('sha256sum', ['--check', '--quiet', '--strict', 'SHA256SUMS'], {
    cwd: join(place.folder, 'dist'),
  });
  expect((await verified()).exitCode).toBe(0);
  const archive = join(place.folder, 'dist.tar.gz');
  const bytes = readFileSync(archive);
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
  writeFileSync(archive, bytes);
  expect((await verified()).diagnostics).toMatchObject([{ rule: 'archive-changed' }]);
});

test('a second release in the guide’s own folder is the same, its outputs being no change', async () => {
  repository(place.guide).commit();
  const world = { cwd: place.guide };
  await release({ dir: '.' }, world);
  const first = readFileSync(join(place.guide, 'dist.tar.gz'));
  expect((await release({ dir: '.' }, world)).exitCode).toBe(0);
  expect(readFileSync(join(place.guide, 'dist.tar.gz')).equals(first)).toBe(true);
});

test('changes that are not committed are refused by name, or make a draft', async () => {
  repository(place.guide).commit();
  appendFileSync(join(place.guide, 'index.md'), '\nUn ajout.\n');
  const { exitCode, diagnostics } = await outcomeOf(release());
  expect([exitCode, ofSource({ diagnostics })]).toEqual([
    2,
    ['Unexpected changes that are not committed: index.md'],
  ]);
  expect(existsSync(join(place.folder, 'dist'))).toBe(false);
  expect((await release({ allowDirty: true })).exitCode).toBe(0);
  expect(record().source?.dirty).toBe(true);
  expect(readFileSync(join(place.folder, 'dist/site/index.html'), 'utf8')).toContain(
    'Version de travail',
  );
});

test('a version whose tag has other content is refused', async () => {
  const repo = repository(place.guide);
  repo.commit();
  repo.git('tag', 'v1.0.0-beta.1');
  expect((await release()).exitCode).toBe(0);
  appendFileSync(join(place.guide, 'index.md'), '\nUn ajout.\n');
  repo.commit();
  const { exitCode, diagnostics } = await outcomeOf(release());
  expect([exitCode, ofSource({ diagnostics })]).toEqual([
    2,
    ['Unexpected content of version 1.0.0-beta.1, which differs from its tag v1.0.0-beta.1'],
  ]);
});

test('warnings stop a release before anything is written', async () => {
  place.edit('index.md', (text) => `${text}\nLa version 2.1 du guide.\n`);
  const { exitCode, diagnostics } = await outcomeOf(release());
  expect(exitCode).toBe(1);
  expect(diagnostics.map(({ rule }) => rule)).toContain('stated-version');
  expect(existsSync(join(place.folder, 'dist'))).toBe(false);
});

test('what check was told to overlook, verify still finds: nothing is packed', async () => {
  place.edit('index.md', (text) => `${text}\nLa version 2.1 du guide.\n`);
  place.edit('guide.yaml', (text) => `${text}rules: { stated-version: off }\n`);
  const { exitCode, diagnostics } = await outcomeOf(release());
  expect([exitCode, diagnostics[0]?.message]).toEqual([
    1,
    'Unexpected version of the guide in the text «2.1», expected «Bêta»',
  ]);
  expect(existsSync(join(place.folder, 'dist.tar.gz'))).toBe(false);
});

test.each<[string, Partial<World>]>([
  ['without a repository', {}],
  ['without git', { run: async () => undefined }],
])('%s a release says that it names no commit', async (_, world) => {
  const outcome = await release({}, world);
  expect([outcome.exitCode, record().source]).toEqual([0, null]);
  expect(ofSource(outcome)).toEqual([
    'No commit is known (git or a repository is missing): release.json names none',
  ]);
});

test('a detached head and a shallow clone release like any other', async () => {
  const repo = repository(place.guide);
  repo.commit();
  repo.git('commit', '--quiet', '--allow-empty', '--message', 'Un autre');
  repo.git('tag', 'v1.0.0-beta.1');
  const clone = join(place.folder, 'clone');
  execFileSync(
    'git',
    ['clone', '--quiet', '--depth=1', '--branch=v1.0.0-beta.1', `file://${place.guide}`, clone],
    { stdio: 'pipe' },
  );
  const outcome = await release({ dir: 'clone' });
  expect([outcome.exitCode, ofSource(outcome)]).toEqual([0, []]);
  expect(record().source).toEqual({ commit: repo.git('rev-parse', 'HEAD'), dirty: false });
});

test('SOURCE_DATE_EPOCH is the moment of the archive’s entries', async () => {
  const env = { ...process.env, SOURCE_DATE_EPOCH: '1622505600' };
  await release({}, { env, now: () => new Date(1_622_505_600_000) });
  const listed = execFileSync('tar', ['tvzf', 'dist.tar.gz', '--utc', '--full-time'], {
    cwd: place.folder,
    encoding: 'utf8',
  });
  expect(listed).toContain('2021-06-01 00:00:00 dist/release.json');
  expect((await verified()).exitCode).toBe(0);
});
