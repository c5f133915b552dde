import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { run as build } from '../../../src/cli/commands/build.js';
import { type Workplace, workplace } from '../../helpers/guides.js';

let place: Workplace;
beforeEach(() => {
  place = workplace();
});
afterEach(() => place.remove());

/** Builds, and tells what had to be made and the sums of all that was published. */
async function built(cache: string | false = 'cache') {
  const { data, exitCode } = await build({ dir: 'guide', cache }, place.context);
  expect(exitCode).toBe(0);
  const sums = readFileSync(join(place.folder, 'dist/SHA256SUMS'), 'utf8');
  return { made: data?.made as Record<string, number>, sums };
}

test('nothing changed: nothing is made, and the same bytes are published', async () => {
  const cold = await built(false);
  expect(cold.made).toMatchObject({ chapter: 4, pdf: 1, covers: 1 });
  const first = await built();
  expect(first).toEqual(cold);
  rmSync(join(place.folder, 'dist'), { recursive: true });
  expect(await built()).toEqual({ made: {}, sums: cold.sums });
});

test('one chapter changed: one chapter is parsed, one PDF is typeset, and the bytes are those of a cold build', async () => {
  await built();
  place.edit('partie/un.md', (text) => `${text}\nUne phrase de plus.\n`);
  const warm = await built();
  expect(warm.made).toMatchObject({ chapter: 1, pdf: 1 });
  expect(warm.made.covers).toBeUndefined();
  expect(warm.sums).toBe((await built(false)).sums);
});

test('what the PDF does not show does not typeset it again', async () => {
  await built();
  place.edit('guide.yaml', (text) => `${text}\nbudget: { page: 900kB }\n`);
  const warm = await built();
  expect(warm.made.pdf).toBeUndefined();
  expect(warm.sums).toBe((await built(false)).sums);
});

test.each([
  ['the version', (text: string) => text.replace('1.0.0-beta.1', '1.0.0')],
  ['the title', (text: string) => text.replace(/^title:.*$/m, 'title: Un autre titre')],
])('%s changed: the cover is drawn again', async (_, change) => {
  await built();
  place.edit('guide.yaml', change);
  const warm = await built();
  expect(warm.made.covers).toBe(1);
  expect(warm.sums).toBe((await built(false)).sums);
});

const changes: [string, () => void][] = [
  ['the version', () => place.edit('guide.yaml', (text) => text.replace('1.0.0-beta.1', '1.0.0'))],
  ['an image', () => place.edit('images/carre.svg', (text) => text.replace('<svg', '<svg id="x"'))],
  [
    'the glossary',
    () => place.edit('glossaire.md', (text) => text.replace('économie', 'économie nouvelle')),
  ],
  [
    'the announcement',
    () => {
      rmSync(join(place.guide, 'announcements'), { recursive: true, force: true });
      place.edit('guide.yaml', (text) => text.replace(/^description:.*$/m, 'description: Autre.'));
    },
  ],
];
test.each(changes)('%s changed: the bytes are those of a cold build', async (_, change) => {
  const before = await built();
  change();
  const warm = await built();
  expect(warm.sums).not.toBe(before.sums);
  expect(warm.sums).toBe((await built(false)).sums);
});

test('a guide that was moved, and a cache that was harmed, give the same bytes', async () => {
  const before = await built();
  renameSync(place.guide, join(place.folder, 'moved'));
  renameSync(join(place.folder, 'moved'), place.guide);
  for (const kind of readdirSync(join(place.folder, 'cache')))
    for (const name of readdirSync(join(place.folder, 'cache', kind)))
      writeFileSync(join(place.folder, 'cache', kind, name), 'harm');
  expect((await built()).sums).toBe(before.sums);
  expect(await built()).toEqual({ made: {}, sums: before.sums });
});
