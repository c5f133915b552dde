import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { run as build } from '../../../src/cli/commands/build.js';
import { sha256 } from '../../../src/outputs/content/output-file.js';
import { dcatApProblems } from '../../helpers/dcat-ap.js';
import { outcomeOf, type Workplace, workplace } from '../../helpers/guides.js';

let place: Workplace;
beforeEach(() => {
  place = workplace();
});
afterEach(() => place.remove());

const read = (path: string) => readFileSync(join(place.folder, 'dist/site', path), 'utf8');
const make = () => build({ dir: 'guide' }, place.context);

test('a former address leads to the chapter, by itself and by a link', async () => {
  place.edit('partie/un.md', (text) =>
    text.replace('numbered:', 'aliases: [/guides/essai/ancien/, vieux.html]\nnumbered:'),
  );
  place.edit('index.md', (text) => text.replace('(partie/un.md)', '(vieux.html)'));
  expect((await make()).diagnostics).toEqual([]);
  const page = read('ancien/index.html');
  expect(page).toContain('<meta http-equiv="refresh" content="0; url=../partie/un.html">');
  expect(page).toContain(
    '<link rel="canonical" href="https://example.org/guides/essai/partie/un.html">',
  );
  expect(page).toContain('<a href="../partie/un.html">Premier chapitre</a>');
  expect(read('vieux.html')).toContain('href="partie/un.html"');
  expect(read('index.html')).toContain('<a href="partie/un.html">premier chapitre</a>');
});

test('a former address that a page has now is refused', async () => {
  place.edit('partie/un.md', (text) =>
    text.replace('numbered:', 'aliases: [glossaire.html]\nnumbered:'),
  );
  const { exitCode, diagnostics } = await outcomeOf(make());
  expect(exitCode).toBe(1);
  expect(diagnostics.map(({ message }) => message)).toEqual([
    'Unexpected alias «glossaire.html», already the address of «glossaire.md»',
  ]);
});

test('pages beyond the budget fail the build, the heaviest first', async () => {
  place.edit('guide.yaml', (text) => `${text}budget: { page: 1kB }\n`);
  const { exitCode, diagnostics } = await make();
  expect(exitCode).toBe(1);
  expect(diagnostics[0]?.message).toMatch(
    /^Unexpected weight of 8 pages, expected 1\.0 kB at most; the heaviest: partie\/un\.html \(\d/,
  );
});

test('without an address, what needs one is left out and said once', async () => {
  place.edit('guide.yaml', (text) => text.replace('url: "https://example.org", ', ''));
  const { exitCode, diagnostics } = await make();
  expect([exitCode, diagnostics.map(({ rule, severity }) => [rule, severity])]).toEqual([
    0,
    [['site-address', 'info']],
  ]);
  expect(read('index.html')).not.toMatch(/canonical|og:url/);
});

test('the journal is a feed of versions', async () => {
  place.edit('guide.yaml', (text) => `${text}  - journal.md\n`);
  writeFileSync(
    join(place.guide, 'journal.md'),
    '---\ntitle: Journal\n---\n\n## À paraître\n\nRien.\n\n## Version Bêta, 30 avril 2021 {#beta}\n\nVoir [un](partie/un.md).\n\n## Version Alpha, 1er mars 2021\n\nDébut.\n',
  );
  expect((await make()).diagnostics).toEqual([]);
  const feed = read('versions.atom');
  expect(feed.match(/<entry>/g)).toHaveLength(2);
  expect(feed).toContain('<id>https://example.org/guides/essai/journal.html#beta</id>');
  expect(feed).toContain('<updated>2021-03-01T00:00:00Z</updated>');
  expect(feed).toContain('href="https://example.org/guides/essai/partie/un.html"');
  expect(read('index.html')).toContain('type="application/atom+xml"');
});

test('photographs become WebP of the right size, with their dimensions, fetched late', async () => {
  const noise = {
    create: {
      width: 2400,
      height: 1200,
      channels: 3,
      background: '#88a',
      noise: { type: 'gaussian', mean: 120, sigma: 40 },
    },
  } as const;
  await sharp(noise).jpeg().toFile(join(place.guide, 'images/photo.jpg'));
  place.edit('partie/deux.md', (text) => `${text}\n\n![Une photo](/images/photo.jpg)\n`);
  expect((await make()).diagnostics).toEqual([]);
  const html = read('partie/deux.html');
  const [tag = ''] = /<img[^>]*photo[^>]*>/.exec(html) ?? [];
  expect(tag).toContain('width="1536" height="768"');
  expect(tag).toContain('loading="lazy"');
  expect(tag).toMatch(
    /srcset="\.\.\/img\/photo\.[0-9a-f]{8}\.webp 1536w, \.\.\/img\/photo\.[0-9a-f]{8}\.webp 768w"/,
  );
  expect(html).toMatch(
    /<img src="\.\.\/img\/carre\.[0-9a-f]{8}\.svg" alt="Un carré bleu" width="\d+" height="\d+"/,
  );
});

test('clauses are offered as a document with headings, in a file that a machine can read', async () => {
  await make();
  const folder = join(place.folder, 'dist/site/downloads');
  const [name = ''] = readdirSync(folder);
  const files = unzipSync(readFileSync(join(folder, name)));
  const body = strFromU8(files['word/document.xml'] ?? new Uint8Array());
  expect(body).toContain('Premier chapitre');
  expect(body).toMatch(/Heading2[\s\S]*Réemploi \(CCAP\)/);
  expect(body).toContain('Le titulaire reprend 10\u00a0% des 20\u202f000 équipements.');
  expect(strFromU8(files['docProps/core.xml'] ?? new Uint8Array())).toContain(
    '2021-04-30T00:00:00Z',
  );
});

test('the home page has the sum of each file that it offers, and says what a sum proves', async () => {
  await make();
  const home = read('index.html');
  const [, told = ''] = /<details class="guide-verification">(.*?)<\/details>/s.exec(home) ?? [];
  expect(told).toContain('L’empreinte prouve que le fichier est celui de ce site, non qui tient');
  const offered = [...home.matchAll(/<a class="guide-download" href="([^"]+)"/g)];
  expect(offered.length).toBeGreaterThan(3);
  for (const [, path = ''] of offered) {
    const sum = sha256(readFileSync(join(place.folder, 'dist/site', path)));
    expect(told).toContain(`<dt>${basename(path)}</dt><dd><code>${sum}</code>`);
  }
});

test('the record for catalogues names every file, with relative addresses', async () => {
  await make();
  const record = JSON.parse(read('dcat.jsonld'));
  expect(record).toMatchObject({ '@type': 'dcat:Dataset', 'dcat:version': '1.0.0-beta.1' });
  for (const { 'dcat:accessURL': url } of record['dcat:distribution'])
    expect(readFileSync(join(place.folder, 'dist/site', url['@id'])).length).toBeGreaterThan(0);
  expect(await dcatApProblems(read('dcat.jsonld'))).toEqual([]);
  const wrong = { ...record, 'dct:title': [], 'dct:language': 'fr', 'dct:publisher': ['Essai'] };
  expect(await dcatApProblems(JSON.stringify(wrong))).toEqual([
    'http://purl.org/dc/terms/title MinCountConstraintComponent ',
    'http://purl.org/dc/terms/publisher ClassConstraintComponent Essai',
    'http://purl.org/dc/terms/language NodeKindConstraintComponent fr',
    'http://purl.org/dc/terms/language PatternConstraintComponent fr',
  ]);
});
