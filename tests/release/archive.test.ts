import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isArchiveOf, packArchive } from '../../src/release/archive.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const long = `site/${'un-chemin-bien-long/'.repeat(9)}été-à-l’œuvre.html`;
const files = [
  { path: 'site/index.html', bytes: bytes('<p>A</p>') },
  { path: 'release.json', bytes: bytes('{}') },
  { path: long, bytes: bytes('x'.repeat(2000)) },
  { path: 'site/vide.txt', bytes: new Uint8Array() },
];

test('the order of the files does not count, and another moment does', async () => {
  const archive = await packArchive(files, 1_619_740_800);
  expect(await packArchive([...files].reverse(), 1_619_740_800)).toEqual(archive);
  expect(await packArchive(files, 1_619_740_801)).not.toEqual(archive);
  // RFC 1952: no moment in the header of gzip.
  expect([...archive.slice(4, 8)]).toEqual([0, 0, 0, 0]);
});

test('tar unpacks it, with names of any length', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'guide-tar-'));
  writeFileSync(join(folder, 'dist.tar.gz'), await packArchive(files, 1_619_740_800));
  execFileSync('tar', ['xzf', 'dist.tar.gz'], { cwd: folder });
  for (const { path, bytes } of files)
    expect(new Uint8Array(readFileSync(join(folder, 'dist', path)))).toEqual(bytes);
  rmSync(folder, { recursive: true });
});

test('an archive is held against its files', async () => {
  const archive = await packArchive(files, 0);
  expect(await isArchiveOf(archive, files)).toBe(true);
  expect(await isArchiveOf(archive, files.slice(1))).toBe(false);
  for (let place = 0; place < archive.length; place += 7) {
    const changed = Uint8Array.from(archive);
    changed[place] = (changed[place] ?? 0) ^ 1;
    expect(await isArchiveOf(changed, files)).toBe(false);
  }
});
