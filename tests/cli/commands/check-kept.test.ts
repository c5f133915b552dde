import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openCache } from '../../../src/base/cache/open.js';
import { nodeWorld } from '../../../src/base/world/node-world.js';
import { keptFindings } from '../../../src/cli/commands/kept-findings.js';
import { type Workplace, workplace } from '../../helpers/guides.js';

let place: Workplace;
beforeEach(() => {
  place = workplace();
  place.edit('partie/un.md', (text) => `${text}\nUn mot numériqe.\n`);
});
afterEach(() => place.remove());

/** What a check says, and what it asked the cache for besides the whole answer. */
async function checked(cwd = place.folder) {
  const world = nodeWorld(cwd);
  const opened = await openCache(join(place.folder, 'cache'), place.guide, world);
  if (!opened)
    throw new RangeError('Unexpected program without a bundle, expected `npm run build`');
  const diagnostics = await keptFindings(place.guide, opened, world);
  return { diagnostics, asked: opened.cache.used() };
}

const checkedAnew = () => keptFindings(place.guide, undefined, nodeWorld(place.folder));

test('nothing changed: the findings are told again, and no chapter is looked at', async () => {
  const first = await checked();
  expect(first.diagnostics.map(({ rule }) => rule)).toContain('spelling');
  expect(first.asked.length).toBeGreaterThan(4);
  expect(first.diagnostics).toEqual(await checkedAnew());
  expect(await checked()).toEqual({ diagnostics: first.diagnostics, asked: [] });
});

const changes: [string, () => void][] = [
  ['a chapter', () => place.edit('partie/un.md', (text) => text.replace('numériqe', 'numérqe'))],
  ['the words of the guide', () => place.add('dictionnaire.txt', 'numériqe\n')],
  ['rules', () => place.edit('guide.yaml', (text) => `${text}\nrules: { spelling: off }\n`)],
  ['an image', () => rmSync(join(place.guide, 'images/carre.svg'))],
  ['a chapter that nothing lists', () => place.add('partie/perdu.md', '# Perdu\n')],
  ['the cover', () => place.edit('guide.yaml', (text) => `${text}\ncover: images/rien.svg\n`)],
];
test.each(changes)('%s changed: what is told is what a first check tells', async (_, change) => {
  const before = await checked();
  change();
  const after = await checked();
  expect(after.diagnostics).not.toEqual(before.diagnostics);
  expect(after.diagnostics).toEqual(await checkedAnew());
});

test('files are told as seen from where one stands', async () => {
  const outside = await checked();
  const within = await checked(place.guide);
  expect(within.diagnostics[0]?.file).toBe(outside.diagnostics[0]?.file.replace(/^guide\//, ''));
});

test('a kept answer that was harmed is made anew', async () => {
  const { diagnostics } = await checked();
  const folder = join(place.folder, 'cache/findings');
  for (const name of readdirSync(folder)) writeFileSync(join(folder, name), 'harm');
  expect((await checked()).diagnostics).toEqual(diagnostics);
});
