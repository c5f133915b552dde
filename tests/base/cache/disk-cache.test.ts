import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { diskCache } from '../../../src/base/cache/disk-cache.js';
import { sweep } from '../../../src/base/cache/sweep.js';
import { nodeWorld } from '../../../src/base/world/node-world.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'guide-cache-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const world = nodeWorld();
const open = (tool = 'one') => diskCache(folder, tool, world);
const filesOf = (kind: string) =>
  readdirSync(join(folder, kind)).map((name) => join(folder, kind, name));

test('a value is made once, by its whole key, and by another program again', async () => {
  const get = (cache: ReturnType<typeof open>, ...key: string[]) =>
    cache.get('word', key, () => key.join('+'));
  const first = open();
  expect(await get(first, 'a', 'b')).toBe('a+b');
  expect(await get(first, 'ab')).toBe('ab');
  expect(await get(first, 'a', 'b')).toBe('a+b');
  expect(first.made).toEqual({ word: 2 });
  const second = open();
  expect(await get(second, 'a', 'b')).toBe('a+b');
  expect(second.made).toEqual({});
  const other = open('two');
  await get(other, 'a', 'b');
  expect(other.made).toEqual({ word: 1 });
});

test('a value comes back as it was, undefined too, and may be changed', async () => {
  const value = {
    tree: [1, { gone: undefined }],
    bytes: new Uint8Array([1, 2]),
    map: new Map([['a', 1]]),
  };
  await open().get('thing', ['k'], () => value);
  const again = await open().get('thing', ['k'], () => ({ ...value, tree: [] }));
  expect(again).toStrictEqual(value);
  again.tree.pop();
  expect(await open().get('thing', ['k'], () => value)).toStrictEqual(value);
  const cache = open();
  await cache.get('none', ['k'], () => undefined);
  await cache.get('none', ['k'], () => undefined);
  expect(cache.made).toEqual({ none: 1 });
});

test.each([
  ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length - 1)],
  ['empty', () => Buffer.alloc(0)],
  [
    'changed',
    (bytes: Buffer) =>
      Buffer.from(bytes.map((byte, at) => (at === bytes.length - 2 ? byte ^ 1 : byte))),
  ],
])('a file that is %s is made again', async (_, harm) => {
  await open().get('word', ['k'], () => 'right');
  const [file = ''] = filesOf('word');
  writeFileSync(file, harm(readFileSync(file)));
  const cache = open();
  expect(await cache.get('word', ['k'], () => 'right')).toBe('right');
  expect(cache.made).toEqual({ word: 1 });
  expect(await open().get('word', ['k'], () => 'wrong')).toBe('right');
});

test('two that write the same at once leave one whole value and nothing beside', async () => {
  const make = () => 'x'.repeat(100_000);
  await Promise.all([1, 2, 3, 4].map(() => open().get('word', ['k'], make)));
  expect(filesOf('word')).toHaveLength(1);
  expect(await open().get('word', ['k'], () => '')).toBe(make());
  expect(readdirSync(join(folder, 'writing'))).toEqual([]);
});

test('a folder that can not be written is no error', async () => {
  const file = join(folder, 'file');
  writeFileSync(file, '');
  const cache = diskCache(file, 'one', world);
  expect(await cache.get('word', ['k'], () => 'made')).toBe('made');
});

test('values that five builds have not asked for are taken out, those of another guide are not', async () => {
  const build = async (root: string, word: string) => {
    const cache = open();
    await cache.get('word', ['always'], () => 'always');
    await cache.get('word', [root, word], () => word);
    await sweep(cache, folder, root, world);
  };
  await build('/other', 'kept');
  for (const word of ['a', 'b', 'c', 'd', 'e']) await build('/guide', word);
  expect(filesOf('word')).toHaveLength(7);
  await build('/guide', 'f');
  expect(filesOf('word')).toHaveLength(7);
  const cache = open();
  for (const [root, word] of [
    ['/other', 'kept'],
    ['/guide', 'b'],
    ['/guide', 'a'],
  ] as const)
    await cache.get('word', [root, word], () => word);
  expect(cache.made).toEqual({ word: 1 });
});

test('checks and builds count their own runs: neither takes out what the other asks for', async () => {
  const ran = async (kind: 'builds-of' | 'checks-of', word: string) => {
    const cache = open();
    await cache.get('word', [word], () => word);
    await sweep(cache, folder, '/guide', world, kind);
  };
  await ran('builds-of', 'built');
  for (const word of ['built', 'b', 'c', 'd', 'e', 'f', 'g']) await ran('checks-of', word);
  expect(filesOf('word')).toHaveLength(6);
  const cache = open();
  await cache.get('word', ['built'], () => 'built');
  expect(cache.made).toEqual({});
});
