import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { installPackage, jobsFile, runStep, standIn } from '../helpers/ci-jobs.js';
import { type Workplace, workplace } from '../helpers/guides.js';
import { type Repository, repository } from '../helpers/repository.js';

interface Step {
  name?: string;
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
  env?: Record<string, string>;
}
interface Workflow {
  env: Record<string, string>;
  permissions: Record<string, string>;
  jobs: Record<string, { permissions?: Record<string, string>; steps: Step[] }>;
}

const stepsOf = (file: string) =>
  Object.values(jobsFile<Workflow>(file).jobs).flatMap(({ steps }) => steps);

/** A text with its `${{ … }}` filled; an expression that the test doesn't know is an error. */
function filled(text: string, values: Record<string, string>): string {
  return text.replace(/\$\{\{ *(.*?) *\}\}/g, (_, name: string) => {
    if (values[name] === undefined) throw new Error(`Unexpected expression ${name}`);
    return values[name];
  });
}

let place: Workplace;
let origin: Repository;
beforeAll(() => {
  place = workplace();
  installPackage(place.guide, join(place.folder, 'installed'));
  origin = repository(place.guide);
  origin.commit();
}, 300_000);
afterAll(() => place.remove());

/** What a runner does: checks out, then runs every step in order, each as it is written. */
function runJob(
  file: string,
  checkout: string,
  values: Record<string, string>,
  env: Record<string, string>,
) {
  const folder = join(place.folder, `runner-${readdirSync(place.folder).length}`);
  const { git } = origin;
  git('clone', '--quiet', place.guide, folder);
  git('-C', folder, 'checkout', '--quiet', checkout);
  for (const step of stepsOf(file).filter(({ run }) => run !== undefined)) {
    const own = Object.entries(step.env ?? {}).map(([name, value]) => [
      name,
      filled(value, values),
    ]);
    const { status, said } = runStep(step.run ?? '', folder, {
      ...jobsFile<Workflow>(file).env,
      ...env,
      ...Object.fromEntries(own),
    });
    expect(status, `${step.name}\n${said}`).toBe(0);
  }
  return folder;
}

test.each([
  ['preview', { tell: { 'pull-requests': 'write' } }],
  ['release', { publish: { contents: 'write', 'id-token': 'write', attestations: 'write' } }],
])(
  '%s: no step takes what others wrote into its script, actions are pinned by digest, no package runs where anything may be written',
  (name, permissions) => {
    const file = `templates/ci/github/${name}.yml`;
    const workflow = jobsFile<Workflow>(file);
    for (const { run = '', uses } of stepsOf(file)) {
      expect(run).not.toContain('${{');
      if (uses) expect(uses).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40}$/);
    }
    expect(workflow.permissions).toEqual({ contents: 'read' });
    for (const [job, { permissions: own, steps }] of Object.entries(workflow.jobs)) {
      expect(own).toEqual(permissions[job as keyof typeof permissions]);
      if (own) for (const { run = '' } of steps) expect(run).not.toMatch(/\bnp[mx]\b/);
    }
  },
);

describe('preview of a pull request', () => {
  const file = 'templates/ci/github/preview.yml';

  test('its steps compare, check, build, and tell the changes', () => {
    const base = origin.git('rev-parse', 'HEAD');
    origin.git('checkout', '--quiet', '-b', 'proposal');
    place.edit('partie/un.md', (text) => text.replace('reprend 10 %', 'reprend 15 %'));
    origin.commit();
    const gh = standIn('gh', place.folder);
    const summary = join(place.folder, 'summary.md');
    const folder = runJob(
      file,
      'proposal',
      {
        'github.event.pull_request.base.sha || github.event.merge_group.base_sha': base,
        'github.event.pull_request.number': '7',
        'github.token': 'secret',
        'github.repository': 'ministere/guide',
        'github.workflow': 'Preview',
      },
      { PATH: `${gh.bin}:${process.env.PATH}`, GITHUB_STEP_SUMMARY: summary },
    );
    expect(readFileSync(summary, 'utf8')).toMatch(/reprend <del>10<\/del><ins>15<\/ins>/);
    expect(gh.arguments().slice(-5)).toEqual('pr comment 7 --body-file comment.md'.split(' '));
    expect(gh.file('comment.md')).toBe(`${readFileSync(summary, 'utf8')}\n<!-- Preview -->\n`);
    expect(readdirSync(join(folder, 'dist'))).toContain('site');
  });

  test('the first one, that adds the guide, tells all of it as new', () => {
    mkdirSync(join(place.folder, 'empty'));
    const first = repository(join(place.folder, 'empty'));
    first.git('commit', '--quiet', '--allow-empty', '--message', 'Rien');
    const base = first.git('rev-parse', 'HEAD');
    const folder = join(place.folder, 'empty');
    cpSync(place.guide, folder, { recursive: true, filter: (from) => !from.endsWith('.git') });
    first.commit();
    runStep('npm ci --ignore-scripts', folder, {});
    const compare = stepsOf(file).find(({ name }) => name?.startsWith('Compare'));
    const summary = join(place.folder, 'first.md');
    const { status, said } = runStep(compare?.run ?? '', folder, {
      BASE: base,
      GITHUB_STEP_SUMMARY: summary,
    });
    expect(status, said).toBe(0);
    expect(readFileSync(summary, 'utf8')).toContain('### Second chapitre');
  });

  test('in a merge queue, a guide in a folder of the repository is checked, built and compared', () => {
    const root = join(place.folder, 'queue');
    const folder = join(root, 'guides/acheteurs');
    cpSync(place.guide, folder, { recursive: true, filter: (from) => !from.endsWith('.git') });
    installPackage(folder, join(place.folder, 'installed-for-queue'));
    const queue = repository(root);
    queue.commit();
    const base = queue.git('rev-parse', 'HEAD');
    const page = join(folder, 'partie/un.md');
    writeFileSync(page, readFileSync(page, 'utf8').replace(/reprend \d+ %/, 'reprend 25 %'));
    queue.commit();
    const { env, jobs } = jobsFile<Workflow>(file);
    const summary = join(place.folder, 'queue.md');
    for (const { name, run, env: own } of jobs.preview?.steps ?? []) {
      if (run === undefined) continue;
      const said = runStep(run, folder, {
        ...env,
        ...(own?.BASE && { BASE: base }),
        GITHUB_STEP_SUMMARY: summary,
      });
      expect(said.status, `${name}\n${said.said}`).toBe(0);
    }
    expect(readFileSync(summary, 'utf8')).toContain('<ins>25</ins>');
    expect(readdirSync(join(folder, 'dist'))).toContain('release.json');
  });

  test('a comparison longer than a comment may be gives its counts', () => {
    const step = stepsOf(file).find(({ run }) => run?.includes('gh pr comment'));
    const gh = standIn('gh', join(place.folder, 'long'));
    const cwd = join(place.folder, 'long');
    mkdirSync(cwd, { recursive: true });
    const text = `## Ce qui a changé\n\n| a | 1 |\n\n### Chapitre\n\n${'mot '.repeat(20_000)}\n`;
    writeFileSync(join(cwd, 'changes.md'), text);
    const env = { PATH: `${gh.bin}:${process.env.PATH}`, NUMBER: '7', MARK: '<!-- Preview -->' };
    expect(runStep(step?.run ?? '', cwd, env).status).toBe(0);
    const told = '## Ce qui a changé\n\n| a | 1 |\n\n\n<!-- Preview -->\n';
    expect(gh.file('comment.md')).toBe(told);
  });

  test('the comment that this workflow has made is written anew, no other', () => {
    const step = stepsOf(file).find(({ run }) => run?.includes('gh pr comment'));
    const cwd = join(place.folder, 'again');
    const gh = standIn('gh', cwd, '12');
    writeFileSync(join(cwd, 'changes.md'), 'Rien.\n');
    const env = { PATH: `${gh.bin}:${process.env.PATH}`, GH_REPO: 'm/guide', NUMBER: '7' };
    const { status, said } = runStep(step?.run ?? '', cwd, { ...env, MARK: '<!-- Acheteurs -->' });
    expect(status, said).toBe(0);
    expect(gh.arguments().slice(-7)).toEqual(
      'api --silent --method PATCH repos/m/guide/issues/comments/12 --field body=@comment.md'.split(
        ' ',
      ),
    );
    expect(gh.file('comment.md')).toBe('Rien.\n\n<!-- Acheteurs -->\n');
  });

  test('a step fails where its command does', () => {
    const check = stepsOf(file).find(({ name }) => name === 'Check');
    const folder = join(place.folder, 'broken');
    origin.git('clone', '--quiet', place.guide, folder);
    writeFileSync(join(folder, 'index.md'), '# Accueil\n\nVoir [rien](rien.md).\n');
    runStep('npm ci --ignore-scripts', folder, {});
    const { status, said } = runStep(check?.run ?? '', folder, {});
    expect([status, said]).toEqual([1, expect.stringContaining('::error file=index.md,line=3')]);
  });
});

describe('release on a tag', () => {
  const file = 'templates/ci/github/release.yml';

  test('its steps release, hold the tag against the version, and publish', () => {
    const tag = 'v1.0.0-beta.1';
    origin.git('tag', tag);
    const forge = standIn('gh', join(place.folder, 'forge'));
    const folder = runJob(
      file,
      tag,
      {
        'github.ref_name': tag,
        'github.token': 'secret',
        'github.repository': 'ministere/guide',
      },
      { PATH: `${forge.bin}:${process.env.PATH}` },
    );
    expect(forge.arguments()).toEqual([
      ...`release create ${tag} dist.tar.gz dist/SHA256SUMS`.split(' '),
      'dist/site/docs/guide-essai-version-beta-avril-2021.pdf',
      ...`--verify-tag --prerelease --title ${tag} --notes-file dist/news/release-notes.md`.split(
        ' ',
      ),
    ]);
    expect(forge.file('release-notes.md')).toContain('guide-essai-version-beta-avril-2021.pdf');
    expect(forge.file('SHA256SUMS')).toContain('release.json');
    const hold = stepsOf(file).find(({ name }) => name === 'The tag is that of the version');
    const held = (TAG: string, TAG_PREFIX: string) =>
      runStep(hold?.run ?? '', folder, { TAG, TAG_PREFIX }).status;
    expect(held(tag, 'v')).toBe(0);
    expect(held('v2.0.0', 'v')).toBe(1);
    expect(held(tag, 'acheteurs-v')).toBe(1);
  });
});
