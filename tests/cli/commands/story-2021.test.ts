import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nodeWorld } from '../../../src/base/world/node-world.js';
import { run as announce } from '../../../src/cli/commands/announce.js';
import { run as bump } from '../../../src/cli/commands/bump.js';
import { run as diff } from '../../../src/cli/commands/diff.js';
import { run as release } from '../../../src/cli/commands/release.js';
import { run as verify } from '../../../src/cli/commands/verify.js';
import type { ReleaseRecord } from '../../../src/release/record.js';
import { outcomeOf, type Workplace, workplace } from '../../helpers/guides.js';
import { type Repository, repository } from '../../helpers/repository.js';

// The release of 2021 from end to end: the beta, its consultation, version 1. The tests are its chapters, in order.

let place: Workplace;
let repo: Repository;

beforeAll(() => {
  place = workplace();
  mkdirSync(join(place.guide, 'announcements'));
  place.edit(
    'guide.yaml',
    (text) =>
      `${text
        .replace('1.0.0-beta.1', '0.9.0')
        .replace(
          '"2021-04-30"',
          '2021-02-01',
        )}  - journal.md\ntarget: { version: 1.0.0, date: 2021-06 }\n`,
  );
  write(
    'journal.md',
    '# Journal des versions\n\n## À paraître {#a-paraitre}\n\nPremière version publique.\n',
  );
  write('announcements/2021-04-30-beta.md', 'La bêta paraît. Vos remarques sont attendues.\n');
  repo = repository(place.guide);
  repo.commit();
});
afterAll(() => place.remove());

const write = (path: string, text: string) => writeFileSync(join(place.guide, path), text);
const read = (path: string) => readFileSync(join(place.folder, path), 'utf8');
const record = (folder: string): ReleaseRecord => JSON.parse(read(`${folder}/release.json`));
const entries = (folder: string) =>
  [...read(`${folder}/site/versions.atom`).matchAll(/<entry><title>([^<]*)/g)].map(([, title]) =>
    title?.replace(/\u00a0/g, ' '),
  );

/** Releases, verifies, and puts the release where it is published. */
async function publish(name: string): Promise<void> {
  expect((await release({ dir: 'guide', versions: 'kept' }, place.context)).exitCode).toBe(0);
  expect((await verify({}, place.context)).exitCode).toBe(0);
  renameSync(join(place.folder, 'dist'), join(place.folder, name));
  renameSync(join(place.folder, 'dist.tar.gz'), join(place.folder, `${name}.tar.gz`));
}

test('30 April: the beta is published, open to consultation', async () => {
  const { stdout } = await bump(
    { dir: 'guide', level: '1.0.0-beta.1', date: '2021-04-30', tag: true },
    place.context,
  );
  expect(stdout).toBe('1.0.0-beta.1\n');
  await publish('beta');
  expect(record('beta')).toMatchObject({
    version: '1.0.0-beta.1',
    versionLabel: 'Bêta',
    date: '2021-04-30',
    source: { commit: repo.git('rev-parse', 'v1.0.0-beta.1^{commit}'), dirty: false },
    pdf: { path: 'site/docs/guide-essai-version-beta-avril-2021.pdf' },
  });
  expect(entries('beta')).toEqual(['Version Bêta, 30 avril 2021']);
  const news = read('beta/news/2021-04-30-beta.md');
  expect(news).toContain('title: "Guide d’essai : version Bêta"');
  expect(news).toContain('## Contribuer');
  expect(read('beta/news/release-notes.md')).toContain('Première version publique.');
  const home = read('beta/site/index.html');
  expect(home).toContain('Consultation publique jusqu’au 31');
  expect(home).toMatch(/Version cible<\/dt><dd>V1, juin/);
});

test('12 May: a meeting on the beta is announced from its release', async () => {
  write(
    'announcements/2021-05-12-rencontre.md',
    '---\nkind: event\ndate: 2021-05-12\nlink: https://example.org/inscription\n---\n\nVenez.\n',
  );
  const { outputs } = await announce(
    { dir: 'guide', dist: 'beta', from: 'guide/announcements/2021-05-12-rencontre.md' },
    place.context,
  );
  expect(outputs[0]).toBe('news/2021-05-12-rencontre.md');
  expect(read('news/2021-05-12-rencontre.md')).toContain('guide-essai-version-beta-avril-2021.pdf');
  repo.commit();
});

test('May: what is changed meanwhile can’t be released as the beta', async () => {
  place.edit('partie/un.md', (text) => text.replace('10 % des', '15 % des'));
  place.edit('journal.md', (text) =>
    text.replace(
      '## Version',
      '## À paraître {#a-paraitre}\n\nLa part du réemploi passe à 15 %.\n\n## Version',
    ),
  );
  repo.commit();
  const { exitCode, diagnostics } = await outcomeOf(release({ dir: 'guide' }, place.context));
  expect([exitCode, diagnostics[0]?.message]).toEqual([
    2,
    expect.stringContaining('differs from its tag v1.0.0-beta.1'),
  ]);
});

test('30 June: version 1 is published, the consultation closed', async () => {
  write(
    'announcements/2021-06-30-version-1.md',
    '---\ntitle: La version 1 paraît\n---\n\nMerci à tous.\n',
  );
  const within = { ...place.context, world: nodeWorld(place.guide) };
  await diff({ from: 'v1.0.0-beta.1', keep: true }, within);
  repo.commit();
  await bump({ dir: 'guide', level: 'release', date: '2021-06-30', tag: true }, place.context);
  await publish('v1');
  expect(record('v1')).toMatchObject({
    version: '1.0.0',
    versionLabel: 'V1',
    source: { commit: repo.git('rev-parse', 'v1.0.0^{commit}'), dirty: false },
    pdf: { path: 'site/docs/guide-essai-version-1-juin-2021.pdf' },
  });
  expect(entries('v1')).toEqual(['Version 1, 30 juin 2021', 'Version Bêta, 30 avril 2021']);
  const news = read('v1/news/2021-06-30-version-1.md');
  expect(news).toContain('**Version actuelle** : version 1, publié sous');
  expect(news).not.toContain('Contribuer');
  const notes = read('v1/news/release-notes.md');
  expect(notes).toContain('La part du réemploi passe à 15');
  expect(notes).not.toContain('Première version publique.');
  const home = read('v1/site/index.html');
  expect(home).not.toMatch(/consultation publique est ouverte|Version cible/);
  expect(home.match(/[^>]*Bêta[^<]*/g)).toEqual(['Ce qui a changé depuis la version Bêta']);
  expect(read('v1/site/ce-qui-a-change.html')).toMatch(/<ins[\s>]/);
  for (const page of readdirSync(join(place.folder, 'v1/site')).filter((name) =>
    name.endsWith('.html'),
  ))
    expect(read(`v1/site/${page}`)).toContain('content="1.0.0"');
});

test('both versions stay at their addresses, the latest at one of its own', async () => {
  const list = JSON.parse(read('kept/versions.json'));
  expect(list).toMatchObject({
    latest: '1.0.0',
    versions: [
      { version: '1.0.0', label: 'V1', date: '2021-06-30', path: '1.0.0/' },
      {
        version: '1.0.0-beta.1',
        pdf: '1.0.0-beta.1/site/docs/guide-essai-version-beta-avril-2021.pdf',
      },
    ],
  });
  const beta = readFileSync(join(place.folder, 'beta/release.json'));
  expect(readFileSync(join(place.folder, 'kept/1.0.0-beta.1/release.json'))).toEqual(beta);
  expect(read('kept/latest/index.html')).toBe(read('v1/site/index.html'));
  const held = () => outcomeOf(verify({ dist: 'kept' }, place.context));
  expect((await held()).exitCode).toBe(0);
  writeFileSync(join(place.folder, 'kept/latest/index.html'), 'Autre chose');
  expect((await held()).diagnostics.map(({ file }) => file)).toEqual(['kept/latest/index.html']);
  writeFileSync(join(place.folder, 'kept/latest/index.html'), read('v1/site/index.html'));
  writeFileSync(join(place.folder, 'kept/1.0.0-beta.1/site/index.html'), 'Autre chose');
  expect((await held()).exitCode).toBe(1);
});

test.each([
  ['beta', 'v1.0.0-beta.1'],
  ['v1', 'v1.0.0'],
])('afterwards: anyone makes the archive of %s again from its tag', async (name, tag) => {
  const clone = join(place.folder, `clone-${name}`);
  execFileSync('git', ['clone', '--quiet', '--branch', tag, place.guide, clone], { stdio: 'pipe' });
  await release({ dir: clone, out: `again-${name}` }, place.context);
  const archive = (path: string) => readFileSync(join(place.folder, `${path}.tar.gz`));
  expect(archive(`again-${name}`).equals(archive(name))).toBe(true);
});
