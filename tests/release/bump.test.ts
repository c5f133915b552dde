import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { applyBump, bumpPlan, nextVersion } from '../../src/release/bump.js';

test.each([
  ['1.0.0-beta.1', 'beta', '1.0.0-beta.2'],
  ['1.0.0', 'beta', '1.1.0-beta.1'],
  ['1.0.0-beta.2', 'rc', '1.0.0-rc.1'],
  ['1.0.0-rc.1', 'rc', '1.0.0-rc.2'],
  ['1.2.3', 'rc', '1.3.0-rc.1'],
  ['1.0.0-rc.2', 'release', '1.0.0'],
  ['1.0.0-beta.1', 'major', '1.0.0'],
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
  ['1.0.0-rc.1', 'beta'],
  ['1.0.0', 'huge'],
])('%s, %s is refused', (from, level) => {
  expect(() => nextVersion(from, level)).toThrow();
});

test('an impossible date is refused', () => {
  expect(() => bumpPlan('1.0.0', 'patch', '2021-02-30')).toThrow(/date/);
});

test('only version and date change in guide.yaml', () => {
  const text = readFileSync(new URL('../fixtures/small/guide.yaml', import.meta.url), 'utf8');
  const bumped = applyBump(text, bumpPlan('1.0.0-beta.1', 'release', '2021-06-15'));
  expect(bumped).toBe(
    text.replace('1.0.0-beta.1   #', '1.0.0   #').replace('"2021-04-30"', '"2021-06-15"'),
  );
});
