import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type PublishOptions, run } from '../../src/cli/commands/publish.js';
import { run as release } from '../../src/cli/commands/release.js';
import { outcomeOf, type Workplace, workplace } from '../helpers/guides.js';
import { repository } from '../helpers/repository.js';

/** A resource as udata answers it. */
interface Stored {
  id: string;
  title: string;
  filesize: number;
  checksum: { type: string; value: string };
  extras: Record<string, unknown>;
  [key: string]: unknown;
}

/**
 * A portal as udata's interface is documented (github.com/opendatateam/udata, `core/dataset/api.py`): a file is
 * uploaded to a dataset or to one of its resources, then described; the key is asked for whatever changes something.
 */
class Portal {
  readonly asked: string[] = [];
  resources: Stored[] = [];
  /** Answers the next requests that change something in its place. */
  refuses: { status: number; message: string; after: number } | undefined;
  #server: Server;

  constructor() {
    this.#server = createServer(async (request, response) => {
      const { status, body } = await this.#answer(request);
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    });
  }

  async start(): Promise<string> {
    await new Promise<void>((done) => this.#server.listen(0, '127.0.0.1', done));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.#server.close();
  }

  async #answer(request: IncomingMessage): Promise<{ status: number; body: unknown }> {
    const { method = '', url = '', headers } = request;
    this.asked.push(`${method} ${url.replace(/[0-9a-f-]{36}/, 'ID')}`);
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const sent = Buffer.concat(parts);
    const [, dataset, rest = ''] = /^\/api\/1\/datasets\/([^/]+)\/(.*)$/.exec(url) ?? [];
    if (dataset !== 'mon-guide') return { status: 404, body: { message: 'not found' } };
    if (method === 'GET')
      return {
        status: 200,
        body: { title: 'Mon guide', page: 'https://portail/mon-guide', resources: this.resources },
      };
    if (headers['x-api-key'] !== 'secret')
      return { status: 401, body: { message: 'Invalid API Key' } };
    if (this.refuses && this.refuses.after-- <= 0)
      return { status: this.refuses.status, body: { message: this.refuses.message } };
    const id = /^resources\/([^/]+)\//.exec(rest)?.[1];
    const before = this.resources.find((each) => each.id === id);
    if (id && !before) return { status: 404, body: { message: 'Resource does not exist' } };
    if (method === 'POST') {
      const form = await new Response(sent, {
        headers: { 'content-type': headers['content-type'] ?? '' },
      }).formData();
      const file = form.get('file') as File;
      const bytes = Buffer.from(await file.arrayBuffer());
      const stored = {
        title: file.name,
        filesize: bytes.length,
        checksum: { type: 'sha1', value: createHash('sha1').update(bytes).digest('hex') },
        mime: file.type,
      };
      if (before) return { status: 200, body: Object.assign(before, stored) };
      const added = { id: crypto.randomUUID(), extras: {}, ...stored };
      this.resources.push(added);
      return { status: 201, body: added };
    }
    if (!before) return { status: 405, body: {} };
    const said = JSON.parse(sent.toString());
    for (const key of ['title', 'filetype', 'type', 'format'])
      if (!said[key]) return { status: 400, body: { message: `Validation error: ${key}` } };
    return { status: 200, body: Object.assign(before, said) };
  }
}

let place: Workplace;
let portal: Portal;
let address: string;

beforeAll(async () => {
  place = workplace();
  repository(place.guide).commit();
  const { exitCode } = await release({ dir: 'guide' }, place.context);
  expect(exitCode).toBe(0);
});
afterAll(() => place.remove());
beforeEach(async () => {
  portal = new Portal();
  address = await portal.start();
});
afterEach(() => portal.stop());

const published = (options: Partial<PublishOptions> = {}, key: string | undefined = 'secret') => {
  const { world } = place.context;
  const env = { ...world.env, DATAGOUV_API_KEY: key };
  return run(
    { platform: 'data.gouv.fr', dataset: 'mon-guide', portal: address, ...options },
    { ...place.context, world: { ...world, env } },
  );
};
const message = async (outcome: ReturnType<typeof published>) => {
  const { exitCode, diagnostics } = await outcomeOf(outcome);
  return [exitCode, diagnostics[0]?.message];
};

test('the plan is shown without a key, and changes nothing', async () => {
  const { stdout, exitCode } = await published({ dryRun: true }, '');
  expect(exitCode).toBe(0);
  expect(stdout?.split('\n')).toEqual([
    'Mon guide',
    'create     guide-essai-version-beta-avril-2021.pdf',
    'create     guide-essai-version-beta-avril-2021.epub',
    'create     guide-essai-version-beta-avril-2021.md',
    'create     dist.tar.gz',
    '',
  ]);
  expect(portal.asked).toEqual(['GET /api/1/datasets/mon-guide/']);
});

test('files are created with what is true of them, then kept, then replaced in their place', async () => {
  portal.resources.push({
    id: crypto.randomUUID(),
    title: 'À quelqu’un d’autre',
    filesize: 1,
    checksum: { type: 'sha1', value: '' },
    extras: {},
  });
  expect((await published()).exitCode).toBe(0);
  const [other, pdf] = portal.resources;
  const bytes = readFileSync(
    join(place.folder, 'dist/site/docs/guide-essai-version-beta-avril-2021.pdf'),
  );
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  expect(pdf).toMatchObject({
    title: expect.stringMatching(/ \(PDF\)$/),
    format: 'pdf',
    type: 'main',
    mime: 'application/pdf',
    filesize: bytes.length,
    checksum: { type: 'sha256', value: sha256 },
    description: expect.stringMatching(
      /30 avril 2021 – \d+ pages – \d+ Ko\. SHA-256\u00a0: `[0-9a-f]{64}`$/,
    ),
  });
  expect(portal.resources).toHaveLength(5);
  expect(other?.title).toBe('À quelqu’un d’autre');

  portal.asked.length = 0;
  const again = await published();
  expect([again.outputs, portal.asked]).toEqual([[], ['GET /api/1/datasets/mon-guide/']]);

  // As the release before it, under the title that somebody gave it by hand.
  Object.assign(pdf?.extras ?? {}, { 'guide:sha256': 'former', kept: 'yes' });
  portal.asked.length = 0;
  const next = await published();
  expect(next.outputs).toEqual(['guide-essai-version-beta-avril-2021.pdf']);
  expect(portal.asked).toEqual([
    'GET /api/1/datasets/mon-guide/',
    'POST /api/1/datasets/mon-guide/resources/ID/upload/',
    'PUT /api/1/datasets/mon-guide/resources/ID/',
  ]);
  expect(portal.resources).toHaveLength(5);
  expect(pdf?.extras).toMatchObject({ 'guide:sha256': sha256, kept: 'yes' });
});

test('what was done before a refusal stays, and the rest follows', async () => {
  portal.refuses = { status: 500, message: 'oups', after: 3 };
  expect(await message(published())).toEqual([3, 'The portal refused, status 500: oups']);
  portal.refuses = undefined;
  portal.asked.length = 0;
  await published();
  expect(portal.asked.filter((each) => each.startsWith('POST'))).toHaveLength(3);
  expect(portal.resources.map(({ format }) => format)).toEqual(['pdf', 'epub', 'md', 'tar.gz']);
  expect((await published()).outputs).toEqual([]);
});

test('a wrong key, dataset or address, and a portal that is away, are told', async () => {
  expect(await message(published({}, ''))).toEqual([
    2,
    'Missing key of the portal in the variable DATAGOUV_API_KEY',
  ]);
  expect(await message(published({}, 'wrong'))).toEqual([
    3,
    'The portal does not take this key for this dataset',
  ]);
  expect(await message(published({ dataset: 'autre' }))).toEqual([
    3,
    'The portal has no such dataset',
  ]);
  for (const portal of ['http://exemple.fr', 'exemple.fr', 'ftp://exemple.fr'])
    expect(await message(published({ portal }))).toEqual([
      2,
      'Unexpected address of a portal, expected one that begins with https://',
    ]);
  const gone = new Portal();
  const away = await gone.start();
  gone.stop();
  expect((await message(published({ portal: away })))[0]).toBe(3);
});

test('a release that changed since it was made is not published', async () => {
  const sums = join(place.folder, 'dist/SHA256SUMS');
  const whole = readFileSync(sums);
  writeFileSync(sums, 'x');
  expect((await message(published()))[0]).toBe(1);
  writeFileSync(sums, whole);
  expect(portal.asked).toEqual([]);
});

test('without an archive beside it, a release is published without', async () => {
  rmSync(join(place.folder, 'dist.tar.gz'));
  const { stdout } = await published({ dryRun: true });
  expect(stdout).not.toContain('dist.tar.gz');
});
