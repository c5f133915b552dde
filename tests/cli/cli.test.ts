import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { workplace } from '../helpers/guides.js';

const program = fileURLToPath(new URL('../../bin/guide.js', import.meta.url));
const place = workplace();
afterAll(() => place.remove());

function guide(...args: string[]) {
  return spawnSync(process.execPath, [program, ...args], { cwd: place.folder, encoding: 'utf8' });
}

test('--version prints the version alone', () => {
  expect(guide('--version').stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test('an unknown command and an unknown flag get a suggestion and exit 2', () => {
  const command = guide('buidl');
  expect([command.status, command.stderr]).toEqual([
    2,
    expect.stringContaining('Did you mean build?'),
  ]);
  const flag = guide('build', '--forse');
  expect([flag.status, flag.stderr]).toEqual([2, expect.stringContaining('--force')]);
});

test('--json prints one object and nothing else', () => {
  const { stdout, stderr, status } = guide('--json', 'check', 'guide');
  const { command, ok, lang, diagnostics } = JSON.parse(stdout);
  const rules = diagnostics.map(({ rule }: { rule: string }) => rule);
  expect({ command, ok, lang, rules: [...new Set(rules)] }).toEqual({
    command: 'check',
    ok: true,
    lang: 'en',
    rules: ['description-missing'],
  });
  expect([stderr, status]).toEqual(['', 0]);
});

test('bump prints the new version alone', () => {
  const { stdout, status } = guide(
    '-C',
    'guide',
    'bump',
    'beta',
    '--dry-run',
    '--date',
    '2021-06-01',
  );
  expect([stdout, status]).toEqual(['1.0.0-beta.2\n', 0]);
});

test('no guide here: exit 2 with what to do', () => {
  const { stderr, status } = guide('check', 'nowhere');
  expect(status).toBe(2);
  expect(stderr).toContain('Missing guide.yaml');
  expect(stderr).not.toContain(' at ');
});
