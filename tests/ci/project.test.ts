import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { jobsFile, repositoryRoot } from '../helpers/ci-jobs.js';

interface Workflow {
  name: string;
  permissions: Record<string, string>;
  jobs: Record<
    string,
    {
      'runs-on': string;
      'timeout-minutes': number;
      strategy?: { matrix: { system?: string[]; node?: number[] } };
      steps: { name?: string; uses?: string; run?: string }[];
    }
  >;
}

const files = ['.github/workflows/ci.yml', '.github/workflows/smoke.yml'];
const jobs = files.flatMap((file) => Object.values(jobsFile<Workflow>(file).jobs));

test('jobs may read alone, end some day, and take actions by their digest', () => {
  for (const file of files)
    expect(jobsFile<Workflow>(file).permissions).toEqual({ contents: 'read' });
  for (const { steps, 'timeout-minutes': limit } of jobs) {
    expect(limit).toBeLessThanOrEqual(60);
    for (const { uses, run } of steps) {
      expect(uses ?? `actions/none@${'0'.repeat(40)}`).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40}$/);
      expect(run ?? '').not.toContain('${{');
    }
  }
});

test('every step runs files and scripts that exist', () => {
  const scripts = Object.keys(jobsFile<{ scripts: object }>('package.json').scripts);
  const lines = jobs.flatMap(({ steps }) => steps.flatMap(({ run = '' }) => run.split('\n')));
  const named = lines.flatMap((line) => /(?:node|bash) (\S+\.js|\.ci\/\S+)/.exec(line)?.[1] ?? []);
  expect(named.length).toBeGreaterThan(5);
  for (const path of named) expect(existsSync(join(repositoryRoot, path)), path).toBe(true);
  for (const line of lines) {
    const script = /npm run (\S+)/.exec(line)?.[1];
    if (script) expect(scripts).toContain(script);
  }
});

test('the program is tried on macOS and Windows', () => {
  const [smoke] = Object.values(jobsFile<Workflow>('.github/workflows/smoke.yml').jobs);
  expect(smoke?.strategy?.matrix.system).toEqual(['macos-latest', 'windows-latest']);
});

test('everything is tried on each Node that is maintained, and on the oldest that will do', () => {
  const [check] = Object.values(jobsFile<Workflow>('.github/workflows/ci.yml').jobs);
  expect(check?.strategy?.matrix.node).toEqual([20, 22, 24]);
});

test.each(['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'src/README.md'])(
  'what %s points at exists',
  (name) => {
    const text = readFileSync(join(repositoryRoot, name), 'utf8').replace(/^```[\s\S]*?^```/gm, '');
    const targets = [...text.matchAll(/\]\((?!https?:)([^)#]+)[^)]*\)/g)].map(
      ([, target = '']) => target,
    );
    expect(targets.length).toBeGreaterThan(0);
    for (const target of targets)
      expect(existsSync(join(repositoryRoot, dirname(name), target)), target).toBe(true);
  },
);
