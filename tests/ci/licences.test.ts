import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { repositoryRoot } from '../helpers/ci-jobs.js';

const folder = mkdtempSync(join(tmpdir(), 'guide-licences-'));
afterAll(() => rmSync(folder, { recursive: true }));

function check(...lock: string[]) {
  const args = ['.ci/licences.mjs', ...lock];
  const { status, stderr } = spawnSync(process.execPath, args, {
    cwd: repositoryRoot,
    encoding: 'utf8',
  });
  return { status, stderr };
}

/** A lock file of packages with these licences. */
function lockOf(packages: Record<string, object>): string {
  const file = join(folder, 'package-lock.json');
  const entries = Object.entries(packages).map(([name, entry]) => [`node_modules/${name}`, entry]);
  writeFileSync(file, JSON.stringify({ packages: Object.fromEntries(entries) }));
  return file;
}

test('every licence of the lock file is compatible', () => {
  expect(check()).toEqual({ status: 0, stderr: '' });
});

test.each([
  ['GPL-3.0-only', { license: 'GPL-3.0-only' }],
  ['MIT AND AGPL-3.0-only', { license: 'MIT AND AGPL-3.0-only' }],
  ['no licence', {}],
  ['no SPDX expression', { license: 'Ask me' }],
  ['CC-BY-3.0', { license: 'CC-BY-3.0' }],
])('%s is refused', (words, entry) => {
  const { status, stderr } = check(lockOf({ some: entry }));
  expect(status).toBe(1);
  expect(stderr).toContain('some: ');
  expect(stderr).toContain(words);
});

test('a choice that holds a compatible one is taken, tools may have more, a system’s package has its parent’s', () => {
  const lock = lockOf({
    choice: { license: '(MIT OR GPL-3.0-or-later)' },
    tool: { license: 'CC-BY-3.0', dev: true },
    parent: { license: 'MIT', optionalDependencies: { 'parent-win32': '1' } },
    'parent-win32': { os: ['win32'] },
  });
  expect(check(lock).status).toBe(0);
});
