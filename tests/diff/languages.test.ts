import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fromXml } from 'xast-util-from-xml';
import { nodeWorld } from '../../src/base/world/node-world.js';
import { run as build } from '../../src/cli/commands/build.js';
import { run as check } from '../../src/cli/commands/check.js';
import { type DiffOptions, run as diff } from '../../src/cli/commands/diff.js';
import type { Changes } from '../../src/diff/changes.js';
import { xmlElements, xmlText } from '../helpers/epub-pages.js';
import { outcomeOf, type Workplace, workplace } from '../helpers/guides.js';
import { repository } from '../helpers/repository.js';

// A guide in two languages, one chapter of which is translated: its former version is tagged and kept, then both
// languages are changed.

let place: Workplace;
const context = () => ({ world: nodeWorld(place.guide), progress: () => undefined });
const compare = (options: Partial<DiffOptions> = {}) =>
  diff({ from: 'former', ...options }, context());
const site = (path: string) => readFileSync(join(place.folder, 'dist/site', path), 'utf8');

beforeAll(async () => {
  place = workplace();
  place.edit(
    'guide.yaml',
    (text) => `${text}\ntranslations:\n  en:\n    title: An essay\n    description: Small.\n`,
  );
  place.add(
    'partie/un.en.md',
    '# First chapter\n\n## One section {#one}\n\nTen per cent come back.\n',
  );
  place.add('partie/deux.en.md', '# Second chapter\n\nMore.\n');
  const { git, commit } = repository(place.guide);
  commit();
  git('tag', 'former');
  await compare({ keep: true });
  place.add(
    'partie/un.en.md',
    '# First chapter\n\n## One section {#first}\n\nFifteen per cent come back.\n',
  );
  place.edit('glossaire.md', (text) => `${text}\n## Ajouts\n\nUn mot.\n`);
  await build({ dir: 'guide', only: ['site'], force: true }, place.context);
});
afterAll(() => place.remove());

test('each language is told in its own words; chapters that are not translated are of the original', async () => {
  const { stdout = '' } = await compare();
  const [french, english] = stdout.split(/^English$/m);
  expect(french).toMatch(/^Français\n\nDe la version Bêta/);
  expect(french).toContain('Ajouts – Ajoutée');
  expect(english).toContain('[-Ten-]{+Fifteen+} per cent');
  expect(english).not.toContain('Ajouts');
  expect(english).toContain('partie/un.html#one (“One section”) → partie/un.html#first');
  const { stdout: json = '' } = await compare({ format: 'json' });
  const { counts, translations } = JSON.parse(json) as Changes & {
    translations: Record<string, Changes>;
  };
  expect(counts).toMatchObject({ added: 1, reworded: 0 });
  expect(translations.en?.counts).toMatchObject({ added: 0, reworded: 1 });
  const { stdout: markdown = '' } = await compare({ format: 'markdown' });
  expect(markdown.match(/^## .*/gm)).toEqual([
    '## Ce qui a changé (Français)',
    '## What changed (English)',
  ]);
  for (const format of ['html', 'beside'] as const) {
    const { stdout: page = '' } = await compare({ format });
    expect(page).toMatch(/<html lang="fr">[\s\S]*<section lang="en"><h1>What changed<\/h1>/);
  }
});

test('tracked changes are a document a language; none is written where one may not be', async () => {
  for (const format of ['docx', 'odt'] as const) {
    const { outputs } = await compare({ format, out: `suivi.${format}` });
    expect(outputs).toEqual([`suivi.${format}`, `suivi.en.${format}`]);
    const parts = unzipSync(readFileSync(join(place.guide, `suivi.en.${format}`)));
    const part = parts[format === 'docx' ? 'word/document.xml' : 'content.xml'] ?? new Uint8Array();
    const marks = xmlElements(fromXml(strFromU8(part))).filter(({ name }) =>
      ['w:delText', 'text:deletion'].includes(name),
    );
    expect(marks.map(xmlText).join()).toContain('Ten');
  }
  place.add('taken.en.docx', 'Remarks');
  const refused = await outcomeOf(compare({ format: 'docx', out: 'taken.docx' }));
  expect(refused.exitCode).toBe(2);
  expect(existsSync(join(place.guide, 'taken.docx'))).toBe(false);
});

test('what is kept has the translations, and the site of each tells its own changes', () => {
  expect(readdirSync(join(place.guide, 'previous-version/partie')).sort()).toEqual([
    'deux.en.md',
    'deux.md',
    'un.en.md',
    'un.md',
  ]);
  expect(site('en/what-changed.html')).toMatch(/<del>.*Ten.*<\/del><ins>.*Fifteen/);
  expect(site('en/what-changed.html')).toContain('href="../ce-qui-a-change.html"');
  expect(site('ce-qui-a-change.html')).toContain('href="en/what-changed.html"');
  expect(site('en/partie/un.html')).toContain('id="one"');
});

test('a check tells the anchors that are gone of the translation, in its file', async () => {
  const { diagnostics } = await check({ dir: 'guide' }, place.context);
  const gone = diagnostics.filter(({ rule }) => rule === 'address-gone');
  expect(gone.map(({ file, line }) => `${file}:${line}`)).toEqual(['guide/partie/un.en.md:3']);
  expect(gone[0]?.hint).toContain('{#first #one}');
});

test('a language that is no more is told with its pages', async () => {
  place.edit('guide.yaml', (text) => text.replace(/translations:[\s\S]*/, ''));
  const { diagnostics, stdout } = await compare();
  expect(diagnostics[0]?.message).toBe('Unexpected loss of the language «en»: 4 pages below en/');
  expect(stdout).toMatch(/^De la version/);
});
