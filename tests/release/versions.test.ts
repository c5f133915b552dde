import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { GuideError } from '../../src/base/report/diagnostic.js';
import { nodeWorld } from '../../src/base/world/node-world.js';
import type { ReleaseRecord } from '../../src/release/record.js';
import { keepRelease, readVersions, withVersion } from '../../src/release/versions.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'guide-versions-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const record = (version: string, slug = 'essai') =>
  ({
    guide: { title: 'Essai', slug, lang: 'fr' },
    version,
    versionLabel: version,
    date: '2021-04-30',
    pdf: null,
    publishers: [{ name: 'Direction des essais' }],
  }) as ReleaseRecord;
const bytes = (text: string) => new TextEncoder().encode(text);
const keep = (version: string, text: string, slug?: string) =>
  keepRelease(
    folder,
    record(version, slug),
    [
      { path: 'release.json', bytes: bytes(`{"${text}"}`) },
      { path: 'site/index.html', bytes: bytes(text) },
    ],
    undefined,
    nodeWorld(folder),
  );
const latest = () => readFileSync(join(folder, 'latest/index.html'), 'utf8');

test('the latest is the newest final version, in whatever order they come; else the newest of all', () => {
  const all = (versions: string[]) =>
    versions.reduce<ReturnType<typeof withVersion> | undefined>(
      (list, version) => withVersion(record(version), version, list),
      undefined,
    );
  const list = all(['1.0.0', '1.10.0', '1.9.0', '2.0.0-beta.1']);
  expect(list?.latest).toBe('1.10.0');
  expect(list?.versions.map(({ version }) => version)).toEqual([
    '2.0.0-beta.1',
    '1.10.0',
    '1.9.0',
    '1.0.0',
  ]);
  expect(all(['1.0.0-beta.1', '1.0.0-beta.2'])?.latest).toBe('1.0.0-beta.2');
});

test('a later correction of an earlier version leaves the latest alone', async () => {
  await keep('1.0.0', 'un');
  await keep('2.0.0', 'deux');
  await keep('1.0.1', 'un, corrigé');
  expect(latest()).toBe('deux');
  expect(readdirSync(folder).sort()).toEqual([
    '1.0.0',
    '1.0.1',
    '2.0.0',
    'index.html',
    'latest',
    'versions.json',
  ]);
  await keep('2.0.0', 'deux');
  expect((await readVersions(folder, nodeWorld(folder)))?.versions).toHaveLength(3);
});

test('what was published under a version stays; folders of something else are refused', async () => {
  await keep('1.0.0', 'un');
  await expect(keep('1.0.0', 'autre')).rejects.toThrow(GuideError);
  await expect(keep('1.1.0', 'autre', 'autre-guide')).rejects.toThrow(GuideError);
  expect(latest()).toBe('un');
  writeFileSync(join(folder, 'versions.json'), '{"versions": [{"version": "../.."}]}');
  await expect(keep('1.1.0', 'deux')).rejects.toThrow(GuideError);
  rmSync(join(folder, 'versions.json'));
  await expect(keep('1.1.0', 'deux')).rejects.toThrow(GuideError);
});
