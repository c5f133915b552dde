import { mkdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { run } from '../../../src/cli/commands/check.js';
import { outcomeOf, type Workplace, workplace } from '../../helpers/guides.js';

let here: Workplace;
let server: Server;
let origin: string;
let asked: string[];

beforeEach(async () => {
  here = workplace();
  asked = [];
  server = createServer(({ method, url }, answer) => {
    asked.push(`${method} ${url}`);
    if (url === '/former') answer.writeHead(301, { location: '/alive' });
    else answer.statusCode = url === '/alive' ? 200 : 404;
    answer.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  here.edit(
    'index.md',
    (text) =>
      `${text}\n[Vive](${origin}/alive#a), [encore](${origin}/alive), [morte](${origin}/dead), [partie](${origin}/former).\n`,
  );
});

afterEach(() => {
  server.close();
  here.remove();
});

async function found(options: { allowPrivate?: boolean; external?: boolean }) {
  const { exitCode, diagnostics } = await outcomeOf(
    run({ dir: here.guide, ...options }, here.context),
  );
  const web = diagnostics.filter(({ rule }) => /^link-(?:dead|moved|unanswered)$/.test(rule));
  return {
    exitCode,
    web: web.map(({ rule, message }) => `${rule} ${message.replaceAll(origin, '')}`),
  };
}

test('nothing is asked without --external', async () => {
  expect(await found({})).toEqual({ exitCode: 0, web: [] });
  expect(asked).toEqual([]);
});

test('dead and moved addresses are told apart; what lives is not asked again for a day', async () => {
  mkdirSync(join(here.folder, 'node_modules'));
  const expected = {
    exitCode: 1,
    web: [
      'link-dead Unexpected dead address «/dead» (status 404), expected a page that answers',
      'link-moved Unexpected former address «/former», expected «/alive»',
    ],
  };
  expect(await found({ external: true, allowPrivate: true })).toEqual(expected);
  expect(asked.filter((each) => each.endsWith('/alive'))).toHaveLength(2);
  asked = [];
  expect(await found({ external: true, allowPrivate: true })).toEqual(expected);
  expect(asked).toEqual(['HEAD /dead', 'GET /dead']);
  const kept = readFileSync(
    join(here.folder, 'node_modules/.cache/guide/web-answers.json'),
    'utf8',
  );
  expect(Object.keys(JSON.parse(kept))).toEqual([`${origin}/alive`, `${origin}/former`]);
});

test('an address of this machine is not asked unless allowed', async () => {
  const { exitCode, web } = await found({ external: true });
  expect([exitCode, asked]).toEqual([0, []]);
  expect(web).toHaveLength(4);
  expect(web[0]).toContain('(private address 127.0.0.1)');
});

test('nor is a name that leads to this machine', async () => {
  here.edit('index.md', (text) => text.replaceAll('127.0.0.1', 'localhost'));
  const { web } = await found({ external: true });
  expect(asked).toEqual([]);
  expect(web[0]).toMatch(/\(private address (?:127\.0\.0\.1|::1)\)/);
});

test('--allow-private without --external is wrong use', async () => {
  expect((await found({ allowPrivate: true })).exitCode).toBe(2);
});
