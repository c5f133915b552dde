import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFragment } from 'parse5';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run as build } from '../../src/cli/commands/build.js';
import { run as exportGuide } from '../../src/cli/commands/export.js';
import type { contentManifest } from '../../src/hosts/html/manifest.js';
import { type HostWorkplace, home, hostWorkplace } from '../helpers/hosts.js';

let work: HostWorkplace;
let manifest: ReturnType<typeof contentManifest>;
const at = (path: string) => join(work.folder, 'portal', path);
const run = (options = {}) =>
  exportGuide(
    { host: 'html', dir: 'guide', into: 'portal', dist: 'dist', ...options },
    work.context,
  );
const named = (path: string) => manifest.pages.find(({ address }) => address === home + path);

beforeAll(async () => {
  work = await hostWorkplace('post-2021');
  const chapter = join(work.folder, 'guide/chapitres/preuves.md');
  mkdirSync(join(work.folder, 'guide/annexes'));
  writeFileSync(join(work.folder, 'guide/annexes/prix.csv'), 'lot;prix\n1;20\n');
  writeFileSync(
    chapter,
    `# Preuves

![La cour du dépôt](../images/cour.jpg)

Voir les [prix](../annexes/prix.csv) et $x^2$.

:::attention
Gardez les bons.
:::
`,
  );
  const photograph = await sharp({
    create: { width: 2400, height: 1600, channels: 3, background: 'teal' },
  })
    .composite([{ input: await noise(), tile: true }])
    .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 51/1 24/1' } })
    .jpeg()
    .toBuffer();
  writeFileSync(join(work.folder, 'guide/images/cour.jpg'), photograph);
  expect((await sharp(photograph).metadata()).exif?.length).toBeGreaterThan(100);
  work.edit('guide.yaml', (yaml) => yaml.replace('site: {', '  - chapitres/preuves.md\nsite: {'));
  await build({ dir: 'guide', out: 'dist' }, work.context);
  await run();
  manifest = JSON.parse(readFileSync(at('guide-d-essai.json'), 'utf8'));
}, 300_000);
afterAll(() => rmSync(work.folder, { recursive: true }));

/** What a photograph has and a flat colour lacks. */
function noise(): Promise<Buffer> {
  const pixels = Uint8Array.from({ length: 64 * 64 * 3 }, (_, index) => (index * 7919) % 251);
  return sharp(pixels, { raw: { width: 64, height: 64, channels: 3 } })
    .png()
    .toBuffer();
}

test('the manifest has every page in the order of the menu, each after the one above it', () => {
  const ids = manifest.pages.map(({ id }) => id);
  expect(ids).toHaveLength(13);
  expect(manifest.pages[0]).toMatchObject({
    id: 'guide-d-essai',
    parent: null,
    title: 'Guide d’essai',
    address: home,
    lang: 'fr',
  });
  for (const { parent, id } of manifest.pages.slice(1))
    expect([id, ids.indexOf(parent ?? '') < ids.indexOf(id)]).toEqual([id, true]);
  expect(named('ecrire/tableaux/')?.parent).toBe(named('ecrire/')?.id);
  expect(named('gabarits%20%C3%A0%20part/')?.former).toEqual([`${home}ancien/`]);
});

test('each body is its file, well-formed, without the title that the system shows, and runs nothing', () => {
  for (const { file, body, title } of manifest.pages) {
    expect(readFileSync(at(file), 'utf8')).toBe(body);
    const faults: string[] = [];
    parseFragment(body, { onParseError: ({ code }) => faults.push(code) });
    expect([title, faults]).toEqual([title, []]);
    expect(body).not.toMatch(/<(?:h1|script|style|link)\b|\son\w+=|class="[^"]*\bfr-/);
  }
});

test('every link, image and anchor of the bodies leads to a page or a file of the manifest', () => {
  const bodies = new Map(manifest.pages.map(({ address, body }) => [address, body]));
  const files = new Set(manifest.files.map(({ address }) => address));
  for (const { address: from, body } of manifest.pages) {
    const found = [...body.matchAll(/\s(?:href|src)="([^"]*)"/g)].map(([, each = '']) => each);
    for (const link of found.filter((each) => !/^[a-z]+:/.test(each))) {
      const [place = '', anchor] = link.split('#');
      const target = bodies.get(place || from);
      expect([link, target !== undefined || files.has(place)]).toEqual([link, true]);
      if (anchor) expect(target).toContain(`id="${decodeURIComponent(anchor)}"`);
    }
  }
});

test('without a stylesheet titles of boxes are bold, and images no wider than the text', () => {
  const body = named('preuves/')?.body ?? '';
  expect(body).toMatch(/<p class="guide-box__title"><strong>[^<]+<\/strong><\/p>/);
  expect(body).toMatch(/<img [^>]*style="max-width:100%;height:auto"/);
});

test('photographs are no wider than screens and say nothing of where they were taken', async () => {
  const page = named('preuves/');
  expect(page?.images).toEqual([
    { address: '/img/guide-d-essai/cour-jpg-1536.webp', alt: 'La cour du dépôt' },
  ]);
  expect(page?.body).toMatch(/width="1536" height="1024" srcset="[^"]*cour-jpg-768\.webp 768w/);
  const pictures = manifest.files.filter(({ address }) => address.includes('/cour-'));
  expect(pictures).toHaveLength(2);
  for (const { file } of pictures) {
    const { exif, width } = await sharp(readFileSync(at(file))).metadata();
    expect([exif, width <= 1536]).toEqual([undefined, true]);
  }
  expect(named('ecrire/images/')?.body).toMatch(
    /<img[^>]*sheet\.svg"[^>]*width="\d+" height="\d+"/,
  );
});

test('attached files, formulas and boxes arrive', () => {
  const { body = '' } = named('preuves/') ?? {};
  expect(body).toContain('<math');
  expect(body).toContain('guide-box--attention');
  const [, address = ''] = /href="([^"]*prix\.csv)"/.exec(body) ?? [];
  const file = manifest.files.find((each) => each.address === address);
  expect(file).toMatchObject({ bytes: 14, mediaType: 'text/csv' });
  expect(readFileSync(at(file?.file ?? ''), 'utf8')).toBe('lot;prix\n1;20\n');
});

test('a second export changes nothing, and --remove leaves nothing', async () => {
  expect(await run()).toMatchObject({ exitCode: 0, outputs: [] });
  await run({ remove: true });
  expect(existsSync(at('')) ? readdirSync(at('')) : []).toEqual([]);
});

test('there is no site to build for --check, and it says so', async () => {
  await expect(run({ check: true })).rejects.toThrow(
    'Unexpected option --check for «html», which is no site to build',
  );
});
