import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { workplace } from '../helpers/guides.js';

const program = fileURLToPath(new URL('../../bin/guide.js', import.meta.url));
const cwd = fileURLToPath(new URL('../checks/planted/', import.meta.url));
const sources = fileURLToPath(new URL('../../guide-sources', import.meta.url));
const small = fileURLToPath(new URL('../fixtures/small', import.meta.url));

function guide(...args: string[]) {
  return spawnSync(process.execPath, [program, ...args], { cwd, encoding: 'utf8' });
}

test('each reporter writes its form alone on standard output, and findings fail', () => {
  const json = guide('--reporter', 'json', 'check', 'fr');
  expect([json.status, json.stderr]).toEqual([1, '']);
  const { diagnostics } = JSON.parse(json.stdout);
  const github = guide('--reporter', 'github', 'check', 'fr');
  expect(github.stdout.trimEnd().split('\n')).toHaveLength(diagnostics.length);
  expect(github.stdout).toMatch(/^::(?:error|warning|notice) file=tests\/checks\/planted\/fr\//);
  const sarif = JSON.parse(guide('--reporter', 'sarif', 'check', 'fr').stdout);
  expect(sarif.runs[0].results).toHaveLength(diagnostics.length);
});

test('an unknown reporter exits 2, warnings fail under --strict alone', () => {
  expect(guide('--reporter', 'xml', 'check', 'fr').status).toBe(2);
  expect(guide('check', '--strict', small).status).toBe(0);
  expect(guide('check', '--strict', 'en').status).toBe(1);
});

test('-q tells what fails: errors, and warnings where they alone do', () => {
  const place = workplace();
  place.edit('partie/un.md', (text) => `${text}\nUn mot numériqe.\n`);
  const quiet = (...args: string[]) => guide('-q', 'check', place.guide, ...args);
  expect([quiet().status, quiet().stderr]).toEqual([0, '']);
  const strict = quiet('--strict');
  expect(strict.status).toBe(1);
  expect(strict.stderr).toContain('Unexpected spelling «numériqe»');
  place.edit('partie/un.md', (text) => `${text}\nVoir {{ page.url }}.\n`);
  const { stderr } = quiet('--strict');
  expect(stderr).toContain('Unexpected template code');
  expect(stderr).not.toContain('numériqe');
  place.remove();
});

test('a clean check says so', () => {
  const { status, stdout, stderr } = guide('check', '--strict', sources);
  expect([status, stdout, stderr]).toEqual([0, '', 'Nothing to report\n']);
});

test('--fix --dry-run prints a diff and changes nothing', () => {
  const first = guide('check', '--fix', '--dry-run', 'fr');
  expect(first.stdout).toContain(
    "+L'État achète de l'équipement numériqe. À qui profite la 1re offre ?",
  );
  expect(guide('check', '--fix', '--dry-run', 'fr').stdout).toBe(first.stdout);
});

test('--dry-run without --fix is wrong use', () => {
  const { status, stderr } = guide('check', '--dry-run', 'fr');
  expect(status).toBe(2);
  expect(stderr).toContain('--fix');
});
