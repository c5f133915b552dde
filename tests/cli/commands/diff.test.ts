import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { nodeWorld } from '../../../src/base/world/node-world.js';
import type { World } from '../../../src/base/world/world.js';
import { type DiffOptions, run as diff } from '../../../src/cli/commands/diff.js';
import type { Changes } from '../../../src/diff/changes.js';
import { outcomeOf, type Workplace, workplace } from '../../helpers/guides.js';
import { repository } from '../../helpers/repository.js';

let place: Workplace;
beforeEach(() => {
  place = workplace();
});
afterEach(() => place.remove());

/** Rewords a section, adds one, moves one to another chapter. */
function edit() {
  place.edit('partie/un.md', (text) => text.replace('AGEC puis AGEC', 'AGEC et'));
  place.edit('partie/un.md', (text) => text.replace('reprend 10 %', 'reprend 15 %'));
  place.edit(
    'index.md',
    (text) => `${text}\n## Pour commencer\n\nLisez d'abord le premier chapitre.\n`,
  );
}

async function compared(options: DiffOptions, world: World = nodeWorld(place.guide)) {
  const { data } = await diff(options, { world, progress: () => undefined });
  const { from, to, counts, sections } = (data as { changes: Changes }).changes;
  const said = sections.map(({ kinds, section }) => `${kinds.join(' ')}: ${section.title}`);
  return { from: from?.version, to: to.version, counts, said };
}

const expected = {
  from: '1.0.0-beta.1',
  to: '1.0.0-beta.1',
  counts: { added: 1, removed: 0, moved: 0, renamed: 0, reworded: 1 },
  said: ['added: Pour commencer', 'reworded: Une section'],
};

describe('git revisions', () => {
  const tagged = () => {
    const made = repository(place.folder);
    made.commit();
    made.git('tag', 'v1.0.0-beta.1');
    return made;
  };

  test('a tag, a version, a branch and a commit are compared with the folder as it is, which is left alone', async () => {
    const { git } = tagged();
    edit();
    const before = git('status', '--porcelain');
    for (const from of ['v1.0.0-beta.1', '1.0.0-beta.1', 'main', git('rev-parse', 'HEAD')]) {
      expect(await compared({ from }), from).toEqual(expected);
    }
    expect(git('status', '--porcelain')).toBe(before);
    expect(git('stash', 'list')).toBe('');
  });

  test('a version is the one that has the guide’s own tag, not that of another guide', async () => {
    const { git, commit } = tagged();
    edit();
    place.edit('guide.yaml', (text) => `${text}tagPrefix: acheteurs-v\n`);
    commit();
    git('tag', 'acheteurs-v1.0.0-beta.1');
    const { said } = await compared({ from: '1.0.0-beta.1' });
    expect(said).toEqual([]);
  });

  test('two revisions, with the head detached and the folder in ruins', async () => {
    const { git, commit } = tagged();
    edit();
    place.edit('guide.yaml', (text) => text.replace('1.0.0-beta.1', '1.0.0'));
    commit();
    git('checkout', '-q', '--detach', 'HEAD');
    rmSync(join(place.guide, 'partie'), { recursive: true });
    const { to, ...rest } = await compared({ from: 'v1.0.0-beta.1', to: 'HEAD' });
    expect({ ...rest, to: '1.0.0-beta.1' }).toEqual(expected);
    expect(to).toBe('1.0.0');
    const back = await compared({ from: 'HEAD', to: 'v1.0.0-beta.1' });
    expect(back.said).toEqual(['removed: Pour commencer', 'reworded: Une section']);
  });

  test('the PDF of a revision is refused, with the folder that it takes, and nothing is written', async () => {
    tagged();
    edit();
    const out = 'changes.pdf';
    const options = { from: 'v1.0.0-beta.1', to: 'HEAD', format: 'pdf', out } as const;
    const context = { world: nodeWorld(place.guide), progress: () => undefined };
    const { exitCode, diagnostics } = await outcomeOf(diff(options, context));
    expect(exitCode).toBe(2);
    expect(diagnostics.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([
      expect.stringMatching(/^usage: .*HEAD/),
    ]);
    expect(existsSync(join(place.guide, out))).toBe(false);
  });

  test('a file renamed with git is a chapter that moved', async () => {
    tagged();
    renameSync(join(place.guide, 'partie/deux.md'), join(place.guide, 'partie/figures.md'));
    const edits = (text: string) => text.replace('partie/deux.md', 'partie/figures.md');
    place.edit('guide.yaml', edits);
    expect((await compared({ from: 'HEAD' })).said).toEqual(['moved: Second chapitre']);
  });

  test('a shallow clone says how to get its history', async () => {
    const { git, commit } = tagged();
    edit();
    commit();
    const clone = join(place.folder, 'clone');
    git('clone', '-q', '--depth', '1', '--no-tags', `file://${place.folder}`, clone);
    const world = nodeWorld(join(clone, 'guide'));
    const result = await outcomeOf(compared({ from: 'v1.0.0-beta.1' }, world) as never);
    expect(result.exitCode).toBe(2);
    expect(result.diagnostics[0]?.hint).toContain('git fetch --unshallow --tags');
  });

  const wrong: [string, string, RegExp, RegExp][] = [
    [
      'a slip in a tag',
      'v1.0.0-bata.1',
      /Unexpected «v1.0.0-bata.1»/,
      /did you mean «v1.0.0-beta.1»/,
    ],
    ['an option of git', '--output=x', /Unexpected «--output=x»/, /name a tag/],
    ['a folder that holds no guide', '..', /Unexpected «..»/, /name a tag/],
  ];
  test.each(wrong)('%s: exit 2 with what to do', async (_, from, message, hint) => {
    tagged();
    const result = await outcomeOf(compared({ from }) as never);
    expect(result.exitCode).toBe(2);
    expect(result.diagnostics[0]?.message).toMatch(message);
    expect(result.diagnostics[0]?.hint).toMatch(hint);
  });

  test('a revision whose manifest is wrong, or that has no guide here', async () => {
    const { git, commit } = tagged();
    place.edit('guide.yaml', (text) => text.replace('lang: fr', 'lang: it'));
    commit();
    git('tag', 'wrong');
    git('rm', '-q', '-r', 'guide');
    git('commit', '-q', '-m', 'Rien');
    git('tag', 'none');
    git('checkout', '-q', 'v1.0.0-beta.1', '--', '.');
    const wrong = await outcomeOf(compared({ from: 'wrong' }) as never);
    expect(wrong.diagnostics[0]?.file).toBe('wrong:guide.yaml');
    const none = await compared({ from: 'none' });
    expect(none).toMatchObject({ from: undefined, counts: { removed: 0, reworded: 0 } });
    expect(none.counts.added).toBe(none.said.length);
  });
});

test('two folders, without git', async () => {
  const former = join(place.folder, 'former');
  cpSync(place.guide, former, { recursive: true });
  edit();
  const without: World = { ...nodeWorld(place.folder), run: async () => undefined };
  expect(
    await compared({ from: 'former', to: 'guide' }, { ...without, cwd: place.folder }),
  ).toEqual(expected);
  expect(await compared({ from: '../former' }, { ...without, cwd: place.guide })).toEqual(expected);
});

test('no git, no repository: exit 2, and folders are offered', async () => {
  const none: World = { ...nodeWorld(place.guide), run: async () => undefined };
  for (const world of [none, nodeWorld(place.guide)]) {
    const result = await outcomeOf(compared({ from: 'v1' }, world) as never);
    expect(result.exitCode).toBe(2);
    expect(result.diagnostics[0]?.hint).toContain('name two folders');
  }
});

describe('the forms of a comparison', () => {
  const printed = async (format: DiffOptions['format']) => {
    mkdirSync(join(place.folder, 'former'));
    cpSync(place.guide, join(place.folder, 'former'), { recursive: true });
    edit();
    place.edit('partie/un.md', (text) =>
      text.replace('15 %', '15 % @tous <b>#12</b> | *fort* \u001b[31m'),
    );
    const { stdout } = await diff(
      { from: '../former', format },
      { world: nodeWorld(place.guide), progress: () => undefined },
    );
    return stdout ?? '';
  };

  test('text: counts, then chapters and sections, words marked as git marks them', async () => {
    const text = await printed('text');
    expect(text).toContain('1 section ajoutée, 1 section reformulée\n');
    expect(text).toContain('  Pour commencer – Ajoutée (6\u00a0mots)\n');
    expect(text).toMatch(/reprend \[-10\u00a0%-\]\{\+15\u00a0% @tous #12 \| fort.*\+\}/);
    expect(text).not.toContain('\u001b');
  });

  test('Markdown: nothing in the text is markup, or calls anyone', async () => {
    const text = await printed('markdown');
    expect(text).toContain('| Sections ajoutées | 1 |');
    expect(text).toMatch(/<del>10\u00a0%<\/del><ins>15\u00a0% &#64;tous &#35;12 \\\| fort/);
  });

  test('JSON: the same as `--json` holds', async () => {
    const changes = JSON.parse(await printed('json')) as Changes;
    expect(changes.counts).toEqual(expected.counts);
    expect(changes.sections[1]?.section).toEqual({
      chapter: 'partie/un.md',
      chapterTitle: 'Premier chapitre',
      address: 'partie/un.html',
      anchor: 'section',
      title: 'Une section',
      within: ['Premier chapitre'],
      level: 2,
    });
  });

  test('HTML: one page in the language of the guide, marks named for voices', async () => {
    const html = await printed('html');
    expect(html).toMatch(/^<!doctype html><html lang="fr">/);
    expect(html).toContain('<h1>Ce qui a changé</h1>');
    expect(html).toContain(
      '<del><span class="guide-hidden">retrait\u00a0: </span>10\u00a0%<span class="guide-hidden"> fin. </span></del>',
    );
    expect(html).not.toContain('<b>');
  });
});
