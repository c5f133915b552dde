import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { observed, stillHold } from '../../../src/base/cache/observations.js';
import { nodeWorld } from '../../../src/base/world/node-world.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'guide-observations-'));
  mkdirSync(join(folder, 'images'));
  writeFileSync(join(folder, 'a.md'), 'one');
});
afterEach(() => rmSync(folder, { recursive: true }));

const world = nodeWorld();

async function look() {
  const { world: seen, observations } = observed(world);
  await seen.readFile(join(folder, 'a.md'));
  await seen.list(join(folder, 'images'));
  await seen.kind(join(folder, 'b.md'));
  await seen.readFile(join(folder, 'c.md')).catch(() => undefined);
  await seen.run(
    'node',
    ['-p', `require('fs').existsSync(${JSON.stringify(join(folder, 'd'))})`],
    folder,
  );
  return observations() ?? [];
}

test('nothing changed: all is seen as it was', async () => {
  const observations = await look();
  expect(observations).toHaveLength(5);
  expect(await stillHold(observations, world)).toBe(true);
});

test.each([
  ['a changed file', 'a.md', 'two'],
  ['a file added to a folder', 'images/x.svg', ''],
  ['a file where none was', 'b.md', ''],
  ['a file that could not be read', 'c.md', ''],
  ['another answer of a program', 'd', ''],
])('%s is seen', async (_, path, text) => {
  const observations = await look();
  writeFileSync(join(folder, path), text);
  expect(await stillHold(observations, world)).toBe(false);
});

test('what changed while it was observed is of no use', async () => {
  const { world: seen, observations } = observed(world);
  await seen.readFile(join(folder, 'a.md'));
  writeFileSync(join(folder, 'a.md'), 'two');
  await seen.readFile(join(folder, 'a.md'));
  expect(observations()).toBeUndefined();
});

test('whoever asks for the moment never sees the same', async () => {
  const { world: seen, observations } = observed({ ...world, now: () => new Date() });
  seen.now();
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(await stillHold(observations() ?? [], world)).toBe(false);
});
