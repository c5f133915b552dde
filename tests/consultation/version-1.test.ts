import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse, parseDocument } from 'yaml';
import { nodeWorld } from '../../src/base/world/node-world.js';
import { run as announce } from '../../src/cli/commands/announce.js';
import { run as bump } from '../../src/cli/commands/bump.js';
import { run as consultation } from '../../src/cli/commands/consultation.js';
import { run as diff } from '../../src/cli/commands/diff.js';
import { run as release } from '../../src/cli/commands/release.js';
import { epubParts, xmlElements, xmlText } from '../helpers/epub-pages.js';
import { outcomeOf } from '../helpers/guides.js';
import { type Repository, repository } from '../helpers/repository.js';
import { boxesOf } from '../helpers/text-boxes.js';

// The guide of this repository from its beta to a version 1: what was said of it in two platforms (invented, no one is
// named), what was decided, what the text says since, and what readers see of all that. The tests are its chapters, in
// order; there is one build, that of the release.

let folder: string;
let repo: Repository;
const guide = () => join(folder, 'guide');
const context = () => ({ world: nodeWorld(folder), progress: () => undefined });
const fixture = (name: string) =>
  new URL(`../fixtures/version-1/${name}`, import.meta.url).pathname;
const fromFixture = (name: string) => readFileSync(fixture(name), 'utf8');
const read = (path: string) => readFileSync(join(folder, path), 'utf8');
const bare = (text: string) => text.replace(/\s+/g, ' ');
const contributions = 'guide/consultation/contributions.yaml';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'guide-test-'));
  cpSync(new URL('../../guide-sources', import.meta.url), guide(), { recursive: true });
  // Where the theme finds its stylesheets.
  symlinkSync(new URL('../../node_modules', import.meta.url), join(folder, 'node_modules'));
  repo = repository(guide());
  repo.commit();
  repo.git('tag', 'v1.0.0-beta.1');
});
afterAll(() => rmSync(folder, { recursive: true }));

test('the beta goes out: its sections, each with an id', async () => {
  await consultation({ dir: 'guide', export: 'sections.csv' }, context());
  expect(read('sections.csv')).toContain('demarche/que-prevoit-la-loi#achats-reemploi,');
});

test('sixty contributions come in, each tied to what it is about, or told', async () => {
  const { exitCode, data } = await consultation(
    { dir: 'guide', import: [fixture('decidim.csv'), fixture('cap-collectif.xlsx')] },
    context(),
  );
  expect(exitCode).toBe(0);
  expect(data).toMatchObject({
    ...{ added: 60, empty: 20, removed: 0, masked: 2, alike: 1 },
    // Six fiches have one section of the same title: none is guessed.
    ...{ byId: 26, byAddress: 2, byTitle: 29, untied: 3 },
  });
  expect(read(contributions)).toContain('title: Les dons comptent-ils ?\n');
});

test('they are judged in the file', () => {
  const judged = parse(fromFixture('judged.yaml'));
  const document = parseDocument(read(contributions));
  (document.toJS() as { id: string }[]).forEach(({ id }, index) => {
    document.setIn([index, 'status'], judged[id].status);
    document.setIn([index, 'answer'], judged[id].answer);
  });
  writeFileSync(join(folder, contributions), document.toString({ lineWidth: 0 }));
});

test('version 1 is written: what the law says since, and an answer to everyone', () => {
  const changes = parse(fromFixture('changes.yaml')) as Record<'chapter' | 'from' | 'to', string>[];
  for (const { chapter, from, to } of changes) {
    const text = read(`guide/${chapter}`);
    expect(text.split(from).length, `${chapter}: ${from}`).toBe(2);
    writeFileSync(
      join(guide(), chapter),
      text.replace(from, () => to),
    );
  }
  for (const chapter of ['consultation.md', 'journal.md'])
    writeFileSync(join(guide(), chapter), fromFixture(chapter));
  const announcement = 'announcements/2026-06-30-version-1.md';
  writeFileSync(join(guide(), announcement), fromFixture('announcement.md'));
});

test('it is released, with what changed since the beta', async () => {
  const within = { ...context(), world: nodeWorld(guide()) };
  await diff({ from: 'v1.0.0-beta.1', keep: true }, within);
  repo.commit();
  const bumped = { dir: 'guide', level: 'release', date: '2026-06-30', tag: true };
  expect((await bump(bumped, context())).stdout).toBe('1.0.0\n');
  expect(bare(read('guide/journal.md'))).toContain(
    '60 contributions ont été reçues pendant la consultation publique, dont 28 retenues',
  );
  const released = await outcomeOf(release({ dir: 'guide', versions: 'kept' }, context()));
  expect(released.diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
  expect(released.exitCode).toBe(0);
  expect(existsSync(join(folder, 'kept/1.0.0/release.json'))).toBe(true);
}, 180_000);

test('it is announced: what nobody wrote counts and thanks', async () => {
  const { stdout } = await announce({ dir: 'guide', stdout: true }, context());
  expect(stdout).toContain('title: La version 1 du guide paraît');
  expect(bare(stdout ?? '')).toContain('dont 28 retenues en tout ou en partie : merci');
});

test('the summary is read in the site, which names behind each change who asked for it', () => {
  const page = read('dist/site/consultation.html').replaceAll('\u200b', '');
  expect(page.match(/class="guide-contribution"/g)).toHaveLength(60);
  const [, ...totals] =
    /Total<\/th>\s*<td>(\d+)<\/td>\s*<td>(\d+)<\/td>\s*<td>(\d+)<\/td>\s*<td>(\d+)<\/td>\s*<td>(\d+)/.exec(
      page,
    ) ?? [];
  expect(totals).toEqual(['60', '22', '6', '23', '9']);
  const hidden = /06 12 34|collectivite\.example|href="[^"]*hostile|Participant inventé/;
  expect(hidden.exec(page)?.[0]).toBeUndefined();
  const changes = bare(read('dist/site/ce-qui-a-change.html'));
  expect(/À la suite de <a.*?contribution 2<\/a>/.exec(changes)?.[0]).toContain(
    'href="consultation.html#contribution-decidim-202"',
  );
  expect(changes.includes('2024-134')).toBe(true);
});

test('it is read in the PDF and in the EPUB', async () => {
  const [pdf = ''] = readdirSync(join(folder, 'dist/site/docs'));
  const runs = await boxesOf(readFileSync(join(folder, 'dist/site/docs', pdf)));
  const said = bare(runs.map(({ text }) => text).join(' '));
  expect(said.match(/Contribution \d+ · /g)).toHaveLength(60);
  expect(said.includes('Les dons comptent-ils')).toBe(true);
  const chapter = [...epubParts(join(folder, 'dist'))].find(([path]) =>
    path.endsWith('consultation.xhtml'),
  )?.[1];
  if (!chapter) throw new Error('no chapter');
  const boxes = xmlElements(chapter).filter(
    ({ attributes }) => attributes.class === 'guide-contribution',
  );
  expect(boxes).toHaveLength(60);
  expect(bare(xmlText(chapter)).includes('Réponse : Le décret n° 2024-134 distingue')).toBe(true);
});
