import { execFileSync } from 'node:child_process';
import { appendFileSync, chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { World } from '../../../src/base/world/world.js';
import { type BumpOptions, run } from '../../../src/cli/commands/bump.js';
import { run as consultation } from '../../../src/cli/commands/consultation.js';
import { outcomeOf, type Workplace, workplace } from '../../helpers/guides.js';
import { type Repository, repository } from '../../helpers/repository.js';

const journal = '# Journal\n\n## À paraître {#a-paraitre}\n\nDes clauses.\n';
const date = '2021-05-10';
let place: Workplace;

beforeEach(() => {
  place = workplace();
  writeFileSync(join(place.guide, 'journal.md'), journal);
  place.edit('guide.yaml', (text) => `${text}  - journal.md\n`);
});
afterEach(() => place.remove());

const bump = (options: Partial<BumpOptions> & { level: string }, world?: Partial<World>) =>
  run(
    { dir: 'guide', date, ...options },
    {
      ...place.context,
      world: { ...place.context.world, ...world },
    },
  );
const read = (file: string) => readFileSync(join(place.guide, file), 'utf8');
const files = () => ({ manifest: read('guide.yaml'), journal: read('journal.md') });

test('version and date go to guide.yaml, the journal takes them in', async () => {
  const { manifest } = files();
  const { stdout, outputs, exitCode } = await bump({ level: 'beta' });
  expect({ stdout, outputs, exitCode }).toEqual({
    stdout: '1.0.0-beta.2\n',
    outputs: ['guide/guide.yaml', 'guide/journal.md'],
    exitCode: 0,
  });
  expect(files()).toEqual({
    manifest: manifest.replace('beta.1', 'beta.2').replace('"2021-04-30"', '"2021-05-10"'),
    journal: journal.replace(
      '## À paraître {#a-paraitre}',
      '## Version Bêta 2, 10 mai 2021 {#version-beta-2}',
    ),
  });
});

test('the first version past a consultation thanks in the journal, those after it no more', async () => {
  const sheet = new URL('../../fixtures/consultation/decidim.csv', import.meta.url).pathname;
  await consultation({ dir: 'guide', import: [sheet] }, place.context);
  await bump({ level: 'beta' });
  expect(files().journal).not.toContain('merci');
  writeFileSync(join(place.guide, 'journal.md'), journal);
  await bump({ level: 'release', date: '2021-06-15' });
  const thanks =
    /Des clauses\.\n\n\d+ contributions ont été reçues .* merci à celles et ceux .*\.\n$/;
  expect(files().journal).toMatch(thanks);
  writeFileSync(join(place.guide, 'journal.md'), journal);
  await bump({ level: 'minor', date: '2021-07-01' });
  expect(files().journal).not.toContain('merci');
});

test('a bump that was killed before guide.yaml was written goes on, on another day too', async () => {
  const before = files();
  await bump({ level: 'beta' });
  const after = files();
  writeFileSync(join(place.guide, 'guide.yaml'), before.manifest);
  const { diagnostics, exitCode } = await bump({ level: 'beta', date: '2021-05-11' });
  expect({ diagnostics, exitCode }).toEqual({
    diagnostics: [
      {
        rule: 'bump',
        severity: 'info',
        file: 'guide/journal.md',
        line: 3,
        message:
          'The journal tells of «Version Bêta 2, 11 mai 2021» already, as when a bump was cut short: it keeps what it says',
      },
    ],
    exitCode: 0,
  });
  expect(files()).toEqual({
    manifest: after.manifest.replace('2021-05-10', '2021-05-11'),
    journal: after.journal.replace('10 mai', '11 mai'),
  });
});

test('a dry run says the plan and changes nothing', async () => {
  const before = files();
  const { stdout, data, notes, outputs } = await bump({
    level: 'release',
    dryRun: true,
    tag: false,
  });
  expect(files()).toEqual(before);
  expect({ stdout, outputs }).toEqual({ stdout: '1.0.0\n', outputs: [] });
  expect(data).toEqual({
    plan: {
      from: '1.0.0-beta.1',
      to: '1.0.0',
      date,
      label: 'V1',
      pdf: 'guide-essai-version-1-mai-2021.pdf',
      pdfAddress: '/docs/2021/guide-essai-version-1-mai-2021.pdf',
      previous: {
        version: '1.0.0-beta.1',
        date: '2021-04-30',
        label: 'Bêta',
        pdf: 'guide-essai-version-beta-avril-2021.pdf',
        pdfAddress: '/docs/2021/guide-essai-version-beta-avril-2021.pdf',
      },
      heading: 'Version 1, 10 mai 2021',
      files: ['guide/guide.yaml', 'guide/journal.md'],
      commit: null,
      tag: null,
    },
  });
  expect(notes?.join('\n')).toContain('1.0.0-beta.1 (Bêta, 2021-04-30) → 1.0.0 (V1, 2021-05-10)');
});

test('today is the day of the world’s clock, in UTC', async () => {
  const now = () => new Date('2021-06-30T23:59:59Z');
  await bump({ level: 'release', date: undefined }, { now });
  expect(read('guide.yaml')).toContain('date: "2021-06-30"');
});

test('a byte order mark stays', async () => {
  const path = join(place.guide, 'journal.md');
  writeFileSync(path, `\ufeff${journal}`);
  await bump({ level: 'beta' });
  expect(readFileSync(path, 'utf8')).toMatch(/^\ufeff# Journal\n\n## Version Bêta 2/);
});

test('a guide without a journal is bumped all the same', async () => {
  place.edit('guide.yaml', (text) => text.replace('  - journal.md\n', ''));
  expect((await bump({ level: 'beta' })).outputs).toEqual(['guide/guide.yaml']);
});

test.each<[string, Partial<BumpOptions> & { level: string }, RegExp, string?]>([
  ['a version that goes back', { level: '0.9.0' }, /not after 1\.0\.0-beta\.1/],
  ['an impossible date', { level: 'beta', date: '2021-02-30' }, /Unexpected date «2021-02-30»/],
  ['a date that goes back', { level: 'beta', date: '2021-04-29' }, /before 2021-04-30/],
  [
    'a version beyond the target',
    { level: '1.1.0' },
    /Unexpected target version 1\.0\.0, older than 1\.1\.0/,
    'target: { version: 1.0.0, date: 2021-06 }\n',
  ],
])('%s is refused, exit 2, nothing changed', async (_, options, message, line = '') => {
  place.edit('guide.yaml', (text) => text.replace('licence:', `${line}licence:`));
  const before = files();
  const { exitCode, diagnostics } = await outcomeOf(bump(options));
  expect([exitCode, diagnostics[0]?.message]).toEqual([2, expect.stringMatching(message)]);
  expect(diagnostics[0]?.hint).toBeTruthy();
  expect(files()).toEqual(before);
});

test('an empty journal is refused at its place, unless it may be empty', async () => {
  place.edit('journal.md', (text) => text.replace('Des clauses.\n', ''));
  expect((await outcomeOf(bump({ level: 'beta' }))).diagnostics).toMatchObject([
    { rule: 'bump', file: 'guide/journal.md', line: 3 },
  ]);
  await bump({ level: 'beta', allowEmpty: true });
  expect(read('journal.md')).toContain('mai 2021 {#version-beta-2}\n\nAucun changement notable.');
});

describe('in a repository', () => {
  let repo: Repository;
  beforeEach(() => {
    repo = repository(place.guide);
    repo.commit();
  });
  const state = () => ({
    ...files(),
    head: repo.git('rev-parse', 'HEAD'),
    tags: repo.git('tag'),
    status: repo.git('status', '--porcelain'),
  });
  const hook = (name: string, script: string) => {
    const path = join(place.guide, '.git/hooks', name);
    writeFileSync(path, `#!/bin/sh\n${script}\n`);
    chmodSync(path, 0o755);
  };

  test('--tag commits both files and tags the commit', async () => {
    const { data } = await bump({ level: 'rc', tag: true });
    expect(state()).toMatchObject({ tags: 'v1.0.0-rc.1', status: '', head: data?.commit });
    expect(repo.git('log', '-1', '--format=%s')).toBe('Version candidate 1, 10 mai 2021');
    expect(repo.git('tag', '--list', '--format=%(contents:subject)')).toBe(
      'Version candidate 1, 10 mai 2021',
    );
    expect(repo.git('show', '--format=', '--name-only', 'HEAD')).toBe('guide.yaml\njournal.md');
    expect(repo.git('rev-parse', 'v1.0.0-rc.1^{commit}')).toBe(data?.commit);
  });

  test('--commit commits without a tag', async () => {
    await bump({ level: 'beta', commit: true });
    expect(state()).toMatchObject({ tags: '', status: '' });
    expect(repo.git('rev-list', '--count', 'HEAD')).toBe('2');
  });

  test('a tag is never used again', async () => {
    repo.git('tag', 'v1.0.0');
    const before = state();
    const { exitCode, diagnostics } = await outcomeOf(bump({ level: 'release' }));
    expect([exitCode, diagnostics[0]?.message]).toEqual([
      2,
      'Unexpected version 1.0.0, whose tag v1.0.0 exists',
    ]);
    expect(state()).toEqual(before);
  });

  test('two guides of a repository have the same version, each with its tag', async () => {
    repo.git('tag', 'v1.0.0');
    place.edit('guide.yaml', (text) => `${text}tagPrefix: acheteurs-v\n`);
    repo.commit();
    const { exitCode } = await outcomeOf(bump({ level: 'release', tag: true }));
    expect(exitCode).toBe(0);
    expect(state().tags).toBe('acheteurs-v1.0.0\nv1.0.0');
  });

  test('changes that are not committed are named; --allow-dirty leaves them out', async () => {
    appendFileSync(join(place.guide, 'index.md'), '\nUn ajout.\n');
    const before = state();
    const { exitCode, diagnostics } = await outcomeOf(bump({ level: 'beta', commit: true }));
    expect([exitCode, diagnostics[0]?.message]).toEqual([
      2,
      'Unexpected changes that are not committed: index.md',
    ]);
    expect(state()).toEqual(before);
    await bump({ level: 'beta', commit: true, allowDirty: true });
    expect(state().status).toBe('M index.md');
  });

  test('when a hook refuses the commit, everything is as it was', async () => {
    hook('pre-commit', 'echo "Pas le vendredi" >&2; exit 1');
    const before = state();
    const { exitCode, diagnostics } = await outcomeOf(bump({ level: 'beta', tag: true }));
    expect([exitCode, diagnostics[0]?.message]).toEqual([
      3,
      'Unexpected refusal of git: Pas le vendredi',
    ]);
    expect(state()).toEqual(before);
  });

  test('when the tag is refused, the commit is taken back', async () => {
    hook('reference-transaction', '! grep -q refs/tags/ && exit 0; echo "Pas de tag" >&2; exit 1');
    const before = state();
    expect((await outcomeOf(bump({ level: 'beta', tag: true }))).exitCode).toBe(3);
    expect(state()).toEqual(before);
  });

  test('when the disk refuses the second file, the first is put back', async () => {
    const before = state();
    const rename: World['rename'] = (from, to) =>
      to.endsWith('guide.yaml')
        ? Promise.reject(new Error('EIO'))
        : place.context.world.rename(from, to);
    await expect(bump({ level: 'beta' }, { rename })).rejects.toThrow('EIO');
    expect(state()).toEqual(before);
  });

  test('a detached head commits and says that no branch has it', async () => {
    repo.git('switch', '--quiet', '--detach');
    const { diagnostics, exitCode } = await bump({ level: 'beta', commit: true });
    expect([exitCode, diagnostics.map(({ rule }) => rule)]).toEqual([0, ['git-detached']]);
  });

  test('a shallow clone says that it may lack tags', async () => {
    repo.git('commit', '--quiet', '--allow-empty', '--message', 'Un autre');
    const clone = join(place.folder, 'clone');
    execFileSync('git', ['clone', '--quiet', '--depth=1', `file://${place.guide}`, clone]);
    for (const [key, value] of [
      ['name', 'Essai'],
      ['email', 'essai@example.org'],
    ])
      execFileSync('git', ['config', `user.${key}`, value ?? ''], { cwd: clone });
    const { diagnostics, exitCode } = await bump({ level: 'beta', dir: 'clone', tag: true });
    expect([exitCode, diagnostics.map(({ rule }) => rule)]).toEqual([0, ['git-shallow']]);
  });
});

test('without a repository, --commit says so and changes nothing', async () => {
  const before = files();
  const { exitCode, diagnostics } = await outcomeOf(bump({ level: 'beta', commit: true }));
  expect([exitCode, diagnostics[0]?.message]).toEqual([
    2,
    expect.stringContaining('Missing repository'),
  ]);
  expect(files()).toEqual(before);
});

test('without git, --tag says so; a bump alone works', async () => {
  const run = async () => undefined;
  const before = files();
  const { exitCode, diagnostics } = await outcomeOf(bump({ level: 'beta', tag: true }, { run }));
  expect([exitCode, diagnostics[0]?.message]).toEqual([3, 'Missing program «git», which commits']);
  expect(files()).toEqual(before);
  expect((await bump({ level: 'beta' }, { run })).exitCode).toBe(0);
});
