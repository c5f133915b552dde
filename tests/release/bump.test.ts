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

test.each([
  [
    'a block',
    'version: |-\n  1.0.0-beta.1\ndate: >-\n  2021-04-30\ntitle: A\n',
    'version: 1.0.0\ndate: 2021-06-15\ntitle: A\n',
  ],
  [
    'a block at the end',
    'date: 2021-04-30\nversion: |\n  1.0.0-beta.1',
    'date: 2021-06-15\nversion: 1.0.0',
  ],
  [
    'a block, CRLF',
    'version: |-\r\n  1.0.0-beta.1\r\ndate: 2021-04-30\r\n',
    'version: 1.0.0\r\ndate: 2021-06-15\r\n',
  ],
  [
    'flow style',
    '{ version: 1.0.0-beta.1, date: "2021-04-30" }',
    '{ version: 1.0.0, date: "2021-06-15" }',
  ],
  [
    'an anchor',
    'version: &v 1.0.0-beta.1\ndate: 2021-04-30\n',
    'version: &v 1.0.0\ndate: 2021-06-15\n',
  ],
])('version and date are changed however they are written: %s', (_, text, expected) => {
  expect(editManifest(text, '1.0.0', '2021-06-15')).toBe(expected);
});

test.each([
  ['another value hangs on it', 'version: &v 1.0.0-beta.1\ndate: 2021-04-30\ntitle: *v\n'],
  ['it hangs on another', 'title: &v 1.0.0\nversion: *v\ndate: 2021-04-30\n'],
])('nothing is changed where %s', (_, text) => {
  expect(() => editManifest(text, '1.0.0', '2021-06-15')).toThrow('guide.yaml');
});

test('only version and date change in guide.yaml', () => {
  const text = readFileSync(new URL('../fixtures/small/guide.yaml', import.meta.url), 'utf8');
  expect(editManifest(text, '1.0.0', '2021-06-15')).toBe(
    text.replace('1.0.0-beta.1   #', '1.0.0   #').replace('"2021-04-30"', '"2021-06-15"'),
  );
});
