import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { run as images } from '../../src/cli/commands/images.js';
import { assembleBook } from '../../src/document/assemble.js';
import { addressPlaces } from '../../src/edits/address-places.js';
import { loadGuide } from '../../src/guide/load.js';
import { outcomeOf, type Workplace, workplace } from '../helpers/guides.js';

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9"/></svg>';
let server: Server;
let origin: string;
let asked: string[] = [];
let here: Workplace;

beforeAll(async () => {
  const picture = await sharp({ create: { width: 4, height: 4, channels: 3, background: '#a00' } })
    .png()
    .toBuffer();
  server = createServer((request, response) => {
    const path = (request.url ?? '').replace(/\?.*/, '');
    asked.push(path);
    if (path === '/redirect.png') response.writeHead(302, { location: '/a%20b/photo.jpg' }).end();
    else if (path === '/circle.png') response.writeHead(302, { location: '/circle.png' }).end();
    else if (path.endsWith('photo.jpg')) response.end(picture);
    else if (path === '/carre.svg') response.end(drawing);
    else if (path === '/page.png') response.end('<!doctype html><title>Sign in</title>');
    else if (path === '/heavy.png') response.end(Buffer.alloc(20_000_001));
    else response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());
beforeEach(() => {
  here = workplace();
  asked = [];
});
afterEach(() => here.remove());

const read = (path: string) => readFileSync(join(here.guide, path), 'utf8');
const fetched = (options = {}) =>
  images({ dir: here.guide, fetch: true, allowPrivate: true, ...options }, here.context);

const text = (from: string) => `---
title: Un
---

![Une photo](${from}/a%20b/photo.jpg "Titre ](${from}/a%20b/photo.jpg)") et [![a][ref]](${from}/carre.svg)

> ![Par ici](<${from}/redirect.png>)
> <img alt="b" src='${from}/carre.svg?a=1&amp;b=2'>

\`![code](${from}/carre.svg)\` ![écrite](data:image/svg+xml,${encodeURIComponent(drawing)})

[ref]: ${from}/carre.svg
`;

test('images from elsewhere become files, and every address of one its path', async () => {
  here.edit('partie/un.md', () => text(origin));
  const { exitCode, diagnostics, outputs } = await fetched();
  expect([exitCode, diagnostics]).toEqual([0, []]);
  // The name of the fixture's own drawing is taken; one picture at two addresses is one file.
  expect(outputs).toEqual([
    'guide/images/photo.png',
    'guide/images/carre-2.svg',
    'guide/partie/un.md',
  ]);
  expect(read('images/carre-2.svg')).toBe(drawing);
  expect(read('partie/un.md')).toBe(`---
title: Un
---

![Une photo](../images/photo.png "Titre ](${origin}/a%20b/photo.jpg)") et [![a][ref]](${origin}/carre.svg)

> ![Par ici](<../images/photo.png>)
> <img alt="b" src='../images/carre-2.svg'>

\`![code](${origin}/carre.svg)\` ![écrite](../images/carre-2.svg)

[ref]: ../images/carre-2.svg
`);
  const { guide } = await loadGuide(here.guide, here.context.world);
  const { diagnostics: after } = await assembleBook(guide, here.context.world);
  expect(after.filter(({ rule }) => rule.startsWith('image'))).toEqual([]);
  expect((await fetched()).notes).toEqual(['No image from elsewhere']);
});

test('a dry run shows the very changes and makes none; a list asks nothing', async () => {
  here.edit('partie/un.md', () => text(origin));
  const { stdout, outputs, notes } = await fetched({ dryRun: true });
  expect(outputs).toEqual([]);
  expect(stdout).toContain('+[ref]: ../images/carre-2.svg');
  expect(notes?.[0]).toBe(`guide/images/photo.png ← ${origin}/a%20b/photo.jpg`);
  expect(read('partie/un.md')).toBe(text(origin));
  expect(existsSync(join(here.guide, 'images/photo.png'))).toBe(false);
  asked = [];
  const { stdout: list } = await images({ dir: here.guide }, here.context);
  expect(list?.split('\n')[0]).toBe(`guide/partie/un.md:5:14 ${origin}/a%20b/photo.jpg`);
  expect(asked).toEqual([]);
});

test.each([
  ['/none.png', 'to which the server answers 404'],
  ['/circle.png', 'which leads elsewhere more than 5 times'],
  ['/page.png', 'which is a file that is a web page'],
  ['/heavy.png', 'heavier than 20 MB'],
])('%s stays where it is, and is told: %s', async (path, why) => {
  const written = `# Un\n\n![a](${origin}${path})\n\n![b](${origin}/carre.svg)\n`;
  here.edit('partie/un.md', () => written);
  const { exitCode, diagnostics } = await fetched();
  expect(exitCode).toBe(1);
  expect(diagnostics.map(({ file, line, message }) => `${file}:${line} ${message}`)).toEqual([
    `guide/partie/un.md:3 Unexpected image «${origin}${path}», ${why}`,
  ]);
  expect(read('partie/un.md')).toBe(
    written.replace(`${origin}/carre.svg`, '../images/carre-2.svg'),
  );
});

test('a private address is refused, and so is what can’t be asked for; offline nothing changes', async () => {
  here.edit('partie/un.md', () => text(origin));
  const refused = await images({ dir: here.guide, fetch: true }, here.context);
  expect(asked).toEqual([]);
  expect(refused.diagnostics[0]?.message).toMatch(/on a private network, which --allow-private/);
  here.edit('partie/un.md', () => '# Un\n\n![a](https://nulle-part.invalid/a.png)\n');
  const offline = await outcomeOf(fetched());
  expect([offline.exitCode, offline.diagnostics[0]?.message]).toEqual([
    3,
    'Unexpected silence of the web, expected a connection',
  ]);
  const alone = await outcomeOf(images({ dir: here.guide, dryRun: true }, here.context));
  expect([alone.exitCode, alone.diagnostics[0]?.message]).toEqual([
    2,
    'Unexpected option without --fetch',
  ]);
});

test('addresses are found where they stand, and nowhere else', () => {
  const found = (text: string) =>
    addressPlaces(text).map(({ start, end, kind }) => `${kind} ${text.slice(start, end)}`);
  expect(found('[a](b.md) [c](<d e.md#f>) ![g](h(1).png) [![i](j.png)](k.md)')).toEqual([
    'link b.md',
    'link d e.md#f',
    'image h(1).png',
    'link k.md',
    'image j.png',
  ]);
  expect(
    found('[a ](b.md)](c.md)\n\n`[d](e.md)`\n\n[f]: g.md\n\n<a title="x" href="h&amp;i.md">'),
  ).toEqual(['link b.md', 'link g.md', 'link h&amp;i.md']);
  expect(found('[a\\](b)](c\\_d.md) <https://e.example> https://f.example')).toEqual([
    'link c\\_d.md',
  ]);
  expect(
    found(
      ':::video[a]{src=b.mp4 poster="c d.png" title="src=e.mp4" transcript=f.md#g captions=none}\nsrc=h.mp4\n:::\n\n:::note{src=i.mp4}\nJ.\n:::\n\n> :::son{transcript=\'k.md\'}\n> :::',
    ),
  ).toEqual(['link b.mp4', 'image c d.png', 'link f.md#g', 'link k.md']);
});
