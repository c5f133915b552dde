import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { installPackage, jobsFile, runStep } from '../helpers/ci-jobs.js';
import { type Workplace, workplace } from '../helpers/guides.js';
import { type Repository, repository } from '../helpers/repository.js';

interface Step {
  name?: string;
  uses?: string;
  run?: string;
  env?: Record<string, string>;
}

const { env, jobs } = jobsFile<{
  env: Record<string, string>;
  jobs: Record<string, { steps: Step[] }>;
}>('templates/ci/forgejo.yml');
const below = 'guides/acheteurs';
const mark = '<!-- Acheteurs -->';

/** Answers as Forgejo's API does, and notes each request on a line; in a thread, since steps block this one. */
const forge = `
const { createServer } = require('node:http');
const { appendFileSync } = require('node:fs');
const { parentPort, workerData } = require('node:worker_threads');
const comments = [];
createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk)).on('end', () => {
    const body = Buffer.concat(chunks).toString('latin1');
    const { method, url, headers } = request;
    const json = headers['content-type'] === 'application/json' && body ? JSON.parse(Buffer.from(body, 'latin1')) : undefined;
    appendFileSync(workerData, JSON.stringify({ method, url, token: headers.authorization, json, bytes: body.length }) + '\\n');
    if (method === 'POST' && url.endsWith('/comments')) comments.push({ id: 31, body: json.body });
    const answer = url.endsWith('/comments') && method === 'GET' ? [{ id: 30, body: 'À relire' }, ...comments] : { id: 12 };
    response.writeHead(method === 'POST' ? 201 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer));
  });
}).listen(0, '127.0.0.1', function () { parentPort.postMessage(this.address().port); });
`;

let place: Workplace;
let origin: Repository;
let server: Worker;
let api: string;
let noted: string;
beforeAll(async () => {
  place = workplace();
  const root = join(place.folder, 'root');
  mkdirSync(join(root, 'guides'), { recursive: true });
  renameSync(place.guide, join(root, below));
  installPackage(join(root, below), join(place.folder, 'installed'));
  writeFileSync(join(root, 'LISEZMOI.md'), 'Les guides du service.\n');
  origin = repository(root);
  origin.commit();
  noted = join(place.folder, 'requests');
  writeFileSync(noted, '');
  server = new Worker(forge, { eval: true, workerData: noted });
  const port = await new Promise((resolve) => server.once('message', resolve));
  api = `http://127.0.0.1:${port}/api/v1`;
}, 300_000);
afterAll(async () => {
  await server.terminate();
  place.remove();
});

const editGuide = (file: string, edit: (text: string) => string) => {
  const path = join(place.folder, 'root', below, file);
  writeFileSync(path, edit(readFileSync(path, 'utf8')));
};

/** A text with its `${{ … }}` filled; an expression that the test doesn't know is an error. */
const filled = (text: string, values: Record<string, string>) =>
  text.replace(/\$\{\{ *(.*?) *\}\}/g, (_, name: string) => {
    if (values[name] === undefined) throw new Error(`Unexpected expression ${name}`);
    return values[name];
  });

/** Runs the steps of a job in a clone, as a runner does. @returns what the forge was asked meanwhile. */
function runJob(name: string, checkout: string, values: Record<string, string>) {
  const folder = join(place.folder, `runner-${name}-${checkout}`);
  origin.git('clone', '--quiet', join(place.folder, 'root'), folder);
  origin.git('-C', folder, 'checkout', '--quiet', checkout);
  const known = {
    'github.api_url': api,
    'github.token': 'secret',
    'github.repository': 'ministere/guides',
    'github.workflow': 'Acheteurs',
    ...values,
  };
  writeFileSync(noted, '');
  for (const step of jobs[name]?.steps.filter(({ run }) => run !== undefined) ?? []) {
    const own = Object.entries(step.env ?? {}).map(([key, text]) => [key, filled(text, known)]);
    const { status, said } = runStep(step.run ?? '', folder, {
      ...env,
      GUIDE: below,
      TAG_PREFIX: 'acheteurs-v',
      ...Object.fromEntries(own),
    });
    expect(status, `${step.name}\n${said}`).toBe(0);
  }
  const lines = readFileSync(noted, 'utf8').trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line));
}

test('actions are pinned by digest, no step takes what others wrote into its script, and one step a job has the token', () => {
  for (const { steps } of Object.values(jobs)) {
    for (const { uses, run = '' } of steps) {
      expect(run).not.toContain('${{');
      if (uses)
        expect(uses).toMatch(/^https:\/\/code\.forgejo\.org\/actions\/[a-z-]+@[0-9a-f]{40}$/);
    }
    const trusted = steps.filter((step) => JSON.stringify(step.env ?? {}).includes('github.token'));
    expect(trusted).toEqual(steps.slice(-1));
  }
});

test('a pull request on a guide in a folder is compared, checked, built and told, its comment written anew', () => {
  const base = origin.git('rev-parse', 'HEAD');
  origin.git('checkout', '--quiet', '-b', 'proposal');
  editGuide('partie/un.md', (text) => text.replace('reprend 10 %', 'reprend 15 %'));
  origin.commit();
  const values = {
    'github.event.pull_request.base.sha': base,
    'github.event.pull_request.number': '7',
  };
  const comments = '/api/v1/repos/ministere/guides/issues/7/comments';
  const [asked, told] = runJob('preview', 'proposal', values);
  expect(asked).toMatchObject({ method: 'GET', url: comments, token: 'token secret' });
  expect(told).toMatchObject({ method: 'POST', url: comments });
  expect(told.json.body).toMatch(/reprend <del>10<\/del><ins>15<\/ins>/);
  expect(told.json.body.endsWith(`\n${mark}\n`)).toBe(true);

  editGuide('partie/un.md', (text) => text.replace('reprend 15 %', 'reprend 20 %'));
  origin.commit();
  origin.git('branch', 'again');
  const [, anew] = runJob('preview', 'again', values);
  expect(anew).toMatchObject({
    method: 'PATCH',
    url: '/api/v1/repos/ministere/guides/issues/comments/31',
  });
  expect(anew.json.body).toMatch(/reprend <del>10<\/del><ins>20<\/ins>/);
});

test('a tag of one of several guides publishes its release, with notes and files', () => {
  const tag = 'acheteurs-v1.0.0-beta.1';
  editGuide('guide.yaml', (text) => `${text}tagPrefix: acheteurs-v\n`);
  origin.commit();
  origin.git('tag', tag);
  const [made, ...files] = runJob('release', tag, { 'github.ref_name': tag });
  expect(made).toMatchObject({
    method: 'POST',
    url: '/api/v1/repos/ministere/guides/releases',
    json: { tag_name: tag, prerelease: true },
  });
  expect(made.json.body).toContain('guide-essai-version-beta-avril-2021.pdf');
  expect(files.map(({ url }) => url)).toEqual(
    ['dist.tar.gz', 'SHA256SUMS', 'guide-essai-version-beta-avril-2021.pdf'].map(
      (name) => `/api/v1/repos/ministere/guides/releases/12/assets?name=${name}`,
    ),
  );
  expect(files[0].bytes).toBeGreaterThan(10_000);
});
