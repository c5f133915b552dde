import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { jobsFile, repositoryRoot, runStep } from '../helpers/ci-jobs.js';
import { workplace } from '../helpers/guides.js';
import { repository } from '../helpers/repository.js';

interface Workflow {
  jobs: { smoke: { steps: { name?: string; run?: string }[] } };
}

const place = workplace();
afterAll(() => place.remove());

test('the steps for other systems pass here too, on a small guide, with the program as it is compiled', () => {
  const { folder } = place;
  cpSync(place.guide, join(folder, 'guide-sources'), { recursive: true });
  for (const path of ['bin', 'lib', 'templates', 'package.json', 'CHANGELOG.md'])
    cpSync(join(repositoryRoot, path), join(folder, path), { recursive: true });
  symlinkSync(join(repositoryRoot, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, '.gitignore'), readFileSync(join(repositoryRoot, '.gitignore')));
  repository(folder).commit();
  const { steps } = jobsFile<Workflow>('.github/workflows/smoke.yml').jobs.smoke;
  const [install, ...others] = steps.filter(({ run }) => run !== undefined);
  expect(install?.run).toBe('npm ci --ignore-scripts\nnpm run build\n');
  expect(others.length).toBeGreaterThan(3);
  for (const { name, run = '' } of others) {
    const { status, said } = runStep(run, folder, {});
    expect(status, `${name}\n${said}`).toBe(0);
  }
}, 300_000);
