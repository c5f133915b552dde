import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PrivateAddressError, request } from '../../src/base/world/request.js';
import { crawl } from '../../src/checks/crawl.js';
import { craftedPdf, onePage } from '../helpers/crafted-pdf.js';
import { type MadeGuide, madeGuide } from '../helpers/hostile.js';

const program = fileURLToPath(new URL('../../bin/guide.js', import.meta.url));
const hook = fileURLToPath(new URL('../helpers/no-network.cjs', import.meta.url));

/** A guide that names addresses wherever one can be named. */
const text = `---
description: Un guide.
---

# Titre

Voir [la loi sur les achats](https://exemple.fr/loi).

:::clause{#a title="Clause"}
Texte.
:::
`;
const manifest = {
  version: '1.0.0-beta.1',
  contact: { url: 'https://exemple.fr/contact' },
  consultation: { url: 'https://exemple.fr/avis', opens: '2021-04-30', closes: '2021-05-31' },
  site: { url: 'https://exemple.fr', home: '/guide/', host: 'eleventy-dsfr' },
};

const commands: readonly (readonly string[])[] = [
  ['check', 'guide'],
  ['build', 'guide'],
  ['release', 'guide'],
  ['verify'],
  ['announce', 'guide', '--stdout'],
  ['export', 'eleventy', 'guide', '--into', 'site'],
  ['-C', 'guide', 'bump', 'beta', '--allow-empty'],
  ['inspect', 'rapport.pdf'],
  ['-C', 'guide', 'stamp', '../rapport.pdf', '--out', 'x.pdf'],
  ['consultation', 'guide', '--export', 'avis.csv'],
  ['diff', 'guide', 'guide'],
  ['init', 'neuf', '--lang', 'fr', '--yes'],
  ['import', 'pages', '--out', 'importé'],
  ['images', 'guide'],
  ['completion', 'bash'],
];

let place: MadeGuide;
const log = () => join(place.folder, 'network.log');
beforeAll(() => {
  place = madeGuide();
  const { folder } = place;
  const guide = madeGuide({ 'index.md': text }, manifest);
  mkdirSync(join(folder, 'guide'));
  mkdirSync(join(folder, 'site'));
  mkdirSync(join(folder, 'pages'));
  for (const name of ['guide.yaml', 'index.md'])
    writeFileSync(join(folder, 'guide', name), readFileSync(join(guide.folder, name)));
  guide.remove();
  rmSync(join(folder, 'guide.yaml'));
  writeFileSync(join(folder, 'site/eleventy.config.js'), '');
  writeFileSync(join(folder, 'pages/a.md'), '# A\n\n![x](https://exemple.fr/x.png)\n');
  writeFileSync(join(folder, 'rapport.pdf'), craftedPdf(onePage));
});
afterAll(() => place.remove());

function run(args: readonly string[], before: readonly string[] = []) {
  rmSync(log(), { force: true });
  const [first = '', ...others] = [...before, process.execPath, '--require', hook, ...args];
  const { status, stderr } = spawnSync(first, others, {
    cwd: place.folder,
    encoding: 'utf8',
    env: { ...process.env, NETWORK_LOG: log() },
  });
  return { status, stderr, asked: existsSync(log()) ? readFileSync(log(), 'utf8').trim() : '' };
}

describe('no socket is opened and no name asked for by', () => {
  test.each(commands)(
    'guide %s',
    (...args) => {
      const { status, stderr, asked } = run([program, '-q', ...args]);
      expect({ status, stderr, asked }).toEqual({ status: 0, stderr: '', asked: '' });
    },
    120_000,
  );
});

const without = ['unshare', '--net', '--map-root-user'];
const canUnshare = spawnSync(without[0] ?? '', [...without.slice(1), 'true']).status === 0;
if (!canUnshare) console.warn('No namespace can be made: the tests without a network are SKIPPED.');

describe.runIf(canUnshare)('on a machine without any network works', () => {
  test.each(commands.filter(([name]) => name !== 'init' && name !== 'import'))(
    'guide %s',
    (...args) => {
      const { status, stderr } = run([program, '-q', ...args], without);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    },
    120_000,
  );
});

describe('what watches sees', () => {
  test.each([
    ["fetch('http://exemple.fr')", 'fetch'],
    ["import('node:http').then(({ get }) => get('http://exemple.fr'))", 'connect'],
    ["import('node:https').then(({ get }) => get('https://exemple.fr'))", 'connect'],
    ["import('node:net').then(({ connect }) => connect(80, '192.0.2.1'))", 'connect'],
    ["import('node:tls').then(({ connect }) => connect(443, '192.0.2.1'))", 'connect'],
    ["import('node:dns').then(({ lookup }) => lookup('exemple.fr', () => {}))", 'dns.lookup'],
    ["import('node:dns/promises').then(({ resolve4 }) => resolve4('exemple.fr'))", 'dns.resolve4'],
    ["import('node:dgram').then(({ createSocket }) => createSocket('udp4'))", 'datagram'],
    ["import('node:http').then(({ createServer }) => createServer().listen(0))", 'listen'],
    [
      "import('node:worker_threads').then(({ Worker }) => new Worker(`fetch('http://exemple.fr')`, { eval: true }))",
      'fetch',
    ],
  ])('%s', (code, what) => {
    expect(run(['--eval', code]).asked).toBe(what);
  });

  test('guide check --external, which alone asks', () => {
    expect(run([program, 'check', 'guide', '--external']).asked).toMatch(
      /^(?:connect|dns\.lookup)/,
    );
  }, 60_000);
});

describe('check --external sends nothing to this machine or a private network', () => {
  let server: Server;
  let port: number;
  let connections = 0;
  beforeAll(async () => {
    server = createServer((_, response) => response.end('secret'));
    server.on('connection', () => {
      connections += 1;
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    ({ port } = server.address() as AddressInfo);
  });
  afterAll(() => server.close());

  const options = { method: 'GET', timeoutMs: 5000, userAgent: 'essai' } as const;
  const ask = (url: string) => request(url, { ...options, allowPrivate: false });

  /** Every way to write this machine, and a name that leads to it. */
  const hosts = [
    ...['127.0.0.1', '127.1', '2130706433', '0x7f.1', '017700000001', '0', '0.0.0.0'],
    ...['localhost', 'LOCALHOST', '１２７.0.0.1', '127。0。0。1'],
    ...['[::1]', '[::]', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[0:0:0:0:0:ffff:7f00:1]'],
  ];
  test.each(hosts)('%s', async (host) => {
    await expect(ask(`http://${host}:${port}/`)).rejects.toBeInstanceOf(PrivateAddressError);
    expect(connections).toBe(0);
  });

  test.each([
    '10.0.0.1',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '[fe80::1]',
    '[fd00::1]',
  ])('%s', async (host) => {
    await expect(ask(`http://${host}/`)).rejects.toBeInstanceOf(PrivateAddressError);
    await expect(ask(`https://${host}/`)).rejects.toBeInstanceOf(PrivateAddressError);
  });

  test.each(['127.0.0.1', 'localhost', '[::ffff:127.0.0.1]'])(
    'after a redirect to %s either',
    async (host) => {
      const public_ = 'https://exemple.fr/';
      const location = `http://${host}:${port}/`;
      const fates = await crawl([public_], {
        ask: (url) => (url === public_ ? Promise.resolve({ status: 302, location }) : ask(url)),
        wait: async () => {},
      });
      expect(fates.get(public_)).toEqual({
        kind: 'unknown',
        why: expect.stringContaining('private address'),
      });
      expect(connections).toBe(0);
    },
  );

  test.each(['file:///etc/passwd', 'ftp://exemple.fr/'])('%s is none of the web', async (url) => {
    await expect(ask(url)).rejects.toThrow(/Protocol/);
  });

  test('unless asked', async () => {
    const url = `http://127.0.0.1:${port}/`;
    expect((await request(url, { ...options, allowPrivate: true })).status).toBe(200);
    expect(connections).toBe(1);
  });
});
