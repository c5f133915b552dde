import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { installPackage, jobsFile, runStep, standIn } from '../helpers/ci-jobs.js';
import { type Workplace, workplace } from '../helpers/guides.js';
import { type Repository, repository } from '../helpers/repository.js';

interface Job {
  extends?: string;
  stage?: string;
  before_script?: string[];
  script?: string[];
  artifacts?: { paths: string[] };
  rules?: { if: string }[];
}

const { stages, variables, ...jobs } = jobsFile<
  Record<string, Job> & { stages: never; variables: never }
>('templates/ci/gitlab.yml');

let place: Workplace;
let origin: Repository;
beforeAll(() => {
  place = workplace();
  installPackage(place.guide, join(place.folder, 'installed'));
  origin = repository(place.guide);
  origin.commit();
}, 300_000);
afterAll(() => place.remove());

/** The lines of a job as one script, those of the job that it extends first. */
function scriptOf(name: string): string {
  const job = jobs[name];
  const base = job?.extends ? jobs[job.extends] : undefined;
  return [...(job?.before_script ?? base?.before_script ?? []), ...(job?.script ?? [])].join('\n');
}

function runJob(name: string, checkout: string, env: Record<string, string>): string {
  const folder = join(place.folder, `${name}-${readdirSync(place.folder).length}`);
  origin.git('clone', '--quiet', place.guide, folder);
  origin.git('-C', folder, 'checkout', '--quiet', checkout);
  const given = { ...(variables as Record<string, string>), CI_PROJECT_DIR: folder, ...env };
  const { status, said } = runStep(scriptOf(name), folder, given);
  expect(status, said).toBe(0);
  return folder;
}

const api = { CI_API_V4_URL: 'https://gitlab.example/api/v4', CI_PROJECT_ID: '12' };

test('every job has a stage of the list, a rule, and extends what exists', () => {
  for (const [name, job] of Object.entries(jobs)) {
    if (name.startsWith('.')) continue;
    expect(stages).toContain(job.stage);
    expect(job.rules).toHaveLength(1);
    for (const line of job.script ?? []) expect(typeof line).toBe('string');
    if (job.extends) expect(jobs[job.extends]).toBeDefined();
  }
});

test('the preview compares, checks, builds, and tells the changes where it has a token', () => {
  const base = origin.git('rev-parse', 'HEAD');
  origin.git('checkout', '--quiet', '-b', 'proposal');
  place.edit('partie/un.md', (text) => text.replace('reprend 10 %', 'reprend 15 %'));
  origin.commit();
  const curl = standIn('curl', place.folder);
  const env = {
    ...api,
    PATH: `${curl.bin}:${process.env.PATH}`,
    CI_MERGE_REQUEST_DIFF_BASE_SHA: base,
    CI_MERGE_REQUEST_IID: '7',
  };
  const folder = runJob('preview', 'proposal', { ...env, GITLAB_TOKEN: 'secret' });
  for (const path of jobs.preview?.artifacts?.paths ?? [])
    expect(readdirSync(folder)).toContain(path.replace('$GUIDE/', '').replace('/', ''));
  expect(curl.arguments().at(-1)).toBe(
    'https://gitlab.example/api/v4/projects/12/merge_requests/7/notes',
  );
  expect(curl.file('changes.md')).toMatch(/reprend <del>10<\/del><ins>15<\/ins>/);
});

test('a tag of the version releases: the archive goes to the packages, the notes to the releases', () => {
  const tag = 'v1.0.0-beta.1';
  origin.git('tag', tag);
  const curl = standIn('curl', join(place.folder, 'packages'));
  const env = {
    ...api,
    PATH: `${curl.bin}:${process.env.PATH}`,
    CI_COMMIT_TAG: tag,
    CI_JOB_TOKEN: 'secret',
  };
  const folder = runJob('release', tag, env);
  const project = 'https://gitlab.example/api/v4/projects/12';
  const archive = `${project}/packages/generic/guide/${tag}/dist.tar.gz`;
  expect(curl.arguments()).toContain(archive);
  expect(curl.arguments()).toContain(`assets[links][][url]=${archive}`);
  expect(curl.arguments().at(-1)).toBe(`${project}/releases`);
  expect(curl.file('dist.tar.gz').length).toBeGreaterThan(10_000);
  expect(curl.file('release-notes.md')).toContain('guide-essai-version-beta-avril-2021.pdf');
  const hold = jobs.release?.script?.find((line) => line.startsWith('test ')) ?? '';
  const held = (CI_COMMIT_TAG: string, TAG_PREFIX: string) =>
    runStep(hold, folder, { CI_COMMIT_TAG, TAG_PREFIX }).status;
  expect(held(tag, 'v')).toBe(0);
  expect(held('v2.0.0', 'v')).toBe(1);
  expect(held(tag, 'acheteurs-v')).toBe(1);
});
