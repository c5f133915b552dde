import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { editManifest } from '../../src/release/manifest-edit.js';
import { nextVersion } from '../../src/release/next-version.js';

test.each([
  ['1.0.0-beta.1', 'beta', '1.0.0-beta.2'],
  ['1.0.0', 'beta', '1.1.0-beta.1'],
  ['1.0.0-beta.2', 'rc', '1.0.0-rc.1'],
  ['1.0.0-rc.1', 'rc', '1.0.0-rc.2'],
  ['1.2.3', 'rc', '1.3.0-rc.1'],
  ['1.0.0-rc.2', 'release', '1.0.0'],
  ['1.0.0-beta.1', 'major', '1.0.0'],
  ['1.1.0-beta.1', 'minor', '1.1.0'],
  ['1.0.1-beta.1', 'patch', '1.0.1'],
  ['1.0.0', 'major', '2.0.0'],
  ['1.0.0', 'minor', '1.1.0'],
  ['1.0.0', 'patch', '1.0.1'],
  ['1.0.0', '2.0.0-beta.1', '2.0.0-beta.1'],
])('%s, %s → %s', (from, level, to) => {
  expect(nextVersion(from, level)).toBe(to);
});

test.each([
  ['1.0.0', 'release'],
  ['1.0.0', '0.9.0'],
  ['1.0.0', '1.0.0'],
  ['1.0.0', '1.0.0-rc.1'],
  ['1.0.0-rc.1', 'beta'],
  ['1.0.0', 'huge'],
  ['1.0.0', 'v2.0.0'],
])('%s, %s is refused', (from, level) => {
  expect(() => nextVersion(from, level)).toThrow();
});

test('only version and date change in guide.yaml', () => {
  const text = readFileSync(new URL('../fixtures/small/guide.yaml', import.meta.url), 'utf8');
  expect(editManifest(text, '1.0.0', '2021-06-15')).toBe(
    text.replace('1.0.0-beta.1   #', '1.0.0   #').replace('"2021-04-30"', '"2021-06-15"'),
  );
});
