import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { run as build } from '../../src/cli/commands/build.js';
import { run as verify } from '../../src/cli/commands/verify.js';
import { applyStamp } from '../../src/outputs/pdf/stamp/apply.js';
import type { StampPlan } from '../../src/outputs/pdf/stamp/plan.js';
import { outcomeOf, type Workplace, workplace } from '../helpers/guides.js';
import { recordAgain, renamePublished } from '../helpers/releases.js';

let place: Workplace;
let dist: string;
const pdf = 'site/docs/guide-essai-version-beta-avril-2021.pdf';
const markdown = 'site/downloads/guide-essai-version-beta-avril-2021.md';
const grids = 'site/downloads/partie/guide-essai-version-beta-avril-2021-deux';
const docx = 'site/downloads/guide-essai-version-beta-avril-2021-clauses.docx';

beforeAll(async () => {
  place = workplace();
  writeFileSync(
    join(place.guide, 'journal.md'),
    '# Journal\n\n## Version Bêta, 30 avril 2021\n\nUn début.\n',
  );
  place.edit('guide.yaml', (text) => `${text}  - journal.md\n`);
  place.edit(
    'partie/deux.md',
    (text) =>
      `${text}\nTable: Poids {.weighting}\n\n| Critère | Poids |\n|---|---|\n| Prix | 60 % |\n`,
  );
  await build({ dir: 'guide', out: 'built' }, place.context);
  dist = join(place.folder, 'dist');
});
afterAll(() => place.remove());
beforeEach(() => cpSync(join(place.folder, 'built'), dist, { recursive: true }));
afterEach(() => rmSync(dist, { recursive: true }));

const verified = () => outcomeOf(verify({}, place.context));
const files = () =>
  readdirSync(join(place.folder, 'built'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(place.folder, 'built/').length))
    .sort();

test('a release as it was built agrees, statement by statement', async () => {
  const { exitCode, diagnostics, data, notes } = await verify({}, place.context);
  expect({ exitCode, diagnostics }).toEqual({ exitCode: 0, diagnostics: [] });
  expect(data).toMatchObject({ version: '1.0.0-beta.1', files: files().length - 2 });
  expect(Number(data?.statements)).toBeGreaterThan(100);
  expect(notes?.[0]).toContain('agree: version 1.0.0-beta.1, 2021-04-30');
});

test('one byte changed in any file, each in turn, is found', async () => {
  expect(files().length).toBeGreaterThan(20);
  for (const path of files()) {
    const whole = readFileSync(join(dist, path));
    const changed = Buffer.from(whole);
    const middle = Math.floor(whole.length / 2);
    changed[middle] = (changed[middle] ?? 0) ^ 1;
    writeFileSync(join(dist, path), changed);
    const { exitCode, diagnostics } = await verified();
    expect([path, exitCode]).toEqual([path, 1]);
    // A record that can be read no more, or whose sum differs, is named by itself or by the sums.
    const named = path === 'release.json' ? /release\.json|SHA256SUMS/ : path;
    expect(diagnostics.map(({ file, message }) => `${file} ${message}`).join('\n')).toMatch(named);
    writeFileSync(join(dist, path), whole);
  }
  expect((await verified()).exitCode).toBe(0);
});

test('any file taken away, each in turn, is found', async () => {
  for (const path of files()) {
    const whole = readFileSync(join(dist, path));
    rmSync(join(dist, path));
    const { exitCode, diagnostics } = await verified();
    expect([diagnostics[0]?.file, exitCode]).toEqual([
      `dist/${path}`,
      path === 'release.json' ? 2 : 1,
    ]);
    writeFileSync(join(dist, path), whole);
  }
});

test('a file added is found', async () => {
  writeFileSync(join(dist, 'site/ajout.txt'), 'x');
  expect((await verified()).diagnostics).toMatchObject([
    { rule: 'file-added', file: 'dist/site/ajout.txt' },
  ]);
});

/** Finds the one file of that name, hashed or not. */
const edit = (path: string, from: string | RegExp, to: string) => {
  const text = readFileSync(join(dist, path), 'utf8');
  const edited = text.replace(from, to);
  expect(edited).not.toBe(text);
  writeFileSync(join(dist, path), edited);
};

const inZip = (path: string, name: string, from: string | RegExp, to: string) => {
  const entries = unzipSync(readFileSync(join(dist, path)));
  const text = strFromU8(entries[name] ?? new Uint8Array());
  expect(text).toMatch(from);
  writeFileSync(join(dist, path), zipSync({ ...entries, [name]: strToU8(text.replace(from, to)) }));
};

async function restamp(change: Partial<StampPlan>): Promise<void> {
  const plan: StampPlan = {
    title: 'Guide d’essai',
    description: 'Un guide pour les essais.',
    lang: 'fr',
    publishers: ['Direction des essais'],
    keywords: [],
    rights: 'Licence Ouverte Etalab version 2.0',
    licenceUrl: 'https://github.com/etalab/licence-ouverte/blob/master/LO.md',
    identifier: 'guide-essai-version-beta-avril-2021',
    version: '1.0.0-beta.1',
    date: '2021-04-30',
    isOwn: true,
    ...change,
  };
  const bytes = readFileSync(join(dist, pdf));
  writeFileSync(join(dist, pdf), await applyStamp(bytes, plan, 'essai', 'PDF'));
}

/** What a release says wrong although every sum is right: file, what is done to it, what is found. */
const lies: [file: string, about: string, work: () => unknown][] = [
  [
    'site/index.html',
    'version «2.0.0»',
    () =>
      edit(
        'site/index.html',
        'dcterms.hasVersion" content="1.0.0-beta.1',
        'dcterms.hasVersion" content="2.0.0',
      ),
  ],
  [
    'site/partie/un.html',
    'date «2021-05-01»',
    () =>
      edit(
        'site/partie/un.html',
        'dcterms.date" content="2021-04-30',
        'dcterms.date" content="2021-05-01',
      ),
  ],
  [
    'site/404.html',
    'licence «https://example.org/»',
    () =>
      edit(
        'site/404.html',
        /dcterms.license" content="[^"]*/,
        'dcterms.license" content="https://example.org/',
      ),
  ],
  [
    'site/404.html',
    'publisher «Un autre»',
    () =>
      edit(
        'site/404.html',
        'dcterms.publisher" content="Direction des essais',
        'dcterms.publisher" content="Un autre',
      ),
  ],
  [
    'site/partie/un.html',
    'version «1.0.0»',
    () => edit('site/partie/un.html', '"version":"1.0.0-beta.1"', '"version":"1.0.0"'),
  ],
  [
    'site/index.html',
    'datePublished «2022-01-01»',
    () => edit('site/index.html', '"datePublished":"2021-04-30"', '"datePublished":"2022-01-01"'),
  ],
  [
    'site/index.html',
    'publisher «Un autre»',
    () => edit('site/index.html', '"name":"Direction des essais"', '"name":"Un autre"'),
  ],
  [
    'site/index.html',
    'size of guide-essai',
    () => edit('site/index.html', /"contentSize":"\d+ B"/, '"contentSize":"1 B"'),
  ],
  [
    'site/index.html',
    'size of site/docs',
    () => edit('site/index.html', /(PDF – )[\d,]+/, '$1999'),
  ],
  [
    'site/recherche.html',
    'version «version 1»',
    () =>
      edit(
        'site/recherche.html',
        /version Bêta, 30 avril 2021<\/p><\/div><div class="guide-header__tools/,
        'version 1, 30 avril 2021</p></div><div class="guide-header__tools',
      ),
  ],
  [
    'site/recherche.html',
    'date «1er mai 2021»',
    () =>
      edit(
        'site/recherche.html',
        /(version Bêta, )30 avril 2021(?=<\/p>(?!<\/div>))/,
        '$11er mai 2021',
      ),
  ],
  ['site/index.html', 'version «V1»', () => edit('site/index.html', '<dd>Bêta, 30', '<dd>V1, 30')],
  [
    'site/404.html',
    'licence «Licence libre»',
    () => edit('site/404.html', /rel="license">[^<]*/, 'rel="license">Licence libre'),
  ],
  [
    'site/404.html',
    'file name',
    () => edit('site/404.html', 'guide-essai-version-beta-avril', 'guide-essai-version-1-avril'),
  ],
  [
    'site/dcat.jsonld',
    'version «1.0.0»',
    () => edit('site/dcat.jsonld', '"dcat:version": "1.0.0-beta.1"', '"dcat:version": "1.0.0"'),
  ],
  [
    'site/dcat.jsonld',
    'size of docs',
    () => edit('site/dcat.jsonld', /("dcat:byteSize": {\s+"@value": )"\d+"/, '$1"1"'),
  ],
  [
    'site/versions.atom',
    'licence «Libre»',
    () => edit('site/versions.atom', /<rights>[^<]*/, '<rights>Libre'),
  ],
  [
    'site/sitemap.xml',
    'date «2021-05-01»',
    () => edit('site/sitemap.xml', '2021-04-30', '2021-05-01'),
  ],
  [
    'news/2021-04-30-guide-essai.md',
    'size of the PDF «1,8 Mo»',
    () => edit('news/2021-04-30-guide-essai.md', /\(pdf [^)]*\)/, '(pdf 1,8 Mo)'),
  ],
  [
    'news/2021-04-30-guide-essai.md',
    'version «version 1»',
    () => edit('news/2021-04-30-guide-essai.md', ': version Bêta,', ': version 1,'),
  ],
  [
    'news/2021-04-30-guide-essai.md',
    'licence «Licence libre»',
    () =>
      edit(
        'news/2021-04-30-guide-essai.md',
        '[licence ouverte Etalab version 2.0]',
        '[Licence libre]',
      ),
  ],
  [
    'news/2021-04-30-guide-essai.md',
    'file name',
    () => edit('news/2021-04-30-guide-essai.md', 'beta-avril-2021.pdf', 'beta-mai-2021.pdf'),
  ],
  [
    'news/release-notes.md',
    'version «Version 1, 30 avril 2021»',
    () => edit('news/release-notes.md', '## Version Bêta', '## Version 1'),
  ],
  [
    'news/release-notes.md',
    'sum of site/docs',
    () => edit('news/release-notes.md', /`[0-9a-f]{64}`/, `\`${'0'.repeat(64)}\``),
  ],
  [
    docx,
    'version «version 1»',
    () => inZip(docx, 'word/document.xml', 'version Bêta, 30', 'version 1, 30'),
  ],
  [markdown, 'version «Bêta 2»', () => edit(markdown, ': Bêta, 30', ': Bêta 2, 30')],
  [
    markdown,
    'licence «https://example.org/»',
    () => edit(markdown, /https:\/\/github.com\/etalab[^)]*/, 'https://example.org/'),
  ],
  [markdown, 'publishers «Un autre»', () => edit(markdown, 'Direction des essais', 'Un autre')],
  [docx, 'date «2022-04-30»', () => inZip(docx, 'docProps/core.xml', '2021-04-30', '2022-04-30')],
  [
    `${grids}.ods`,
    'version «version 1»',
    () => inZip(`${grids}.ods`, 'content.xml', 'version Bêta, 30', 'version 1, 30'),
  ],
  [
    `${grids}.ods`,
    'date «2022-04-30»',
    () => inZip(`${grids}.ods`, 'meta.xml', '2021-04-30', '2022-04-30'),
  ],
  [
    `${grids}.xlsx`,
    'version «version 1»',
    () => inZip(`${grids}.xlsx`, 'xl/worksheets/sheet1.xml', 'version Bêta, 30', 'version 1, 30'),
  ],
  [pdf, 'version «1.0.0»', () => restamp({ version: '1.0.0' })],
  [pdf, 'date «2021-05-01»', () => restamp({ date: '2021-05-01' })],
  [pdf, 'licence «Libre»', () => restamp({ rights: 'Libre' })],
  [pdf, 'licence «https://example.org/»', () => restamp({ licenceUrl: 'https://example.org/' })],
  [
    pdf,
    'publishers «Direction des essais, Un autre»',
    () => restamp({ publishers: ['Direction des essais', 'Un autre'] }),
  ],
  [pdf, 'language «en»', () => restamp({ lang: 'en' })],
  [pdf, 'identifier «autre»', () => restamp({ identifier: 'autre' })],
  [
    'release.json',
    'version «V1»',
    () =>
      recordAgain(dist, (record) => {
        record.versionLabel = 'V1';
      }),
  ],
  [
    'release.json',
    'licence «Libre»',
    () =>
      recordAgain(dist, (record) => {
        record.licence.title = 'Libre';
      }),
  ],
  [
    pdf,
    'number of pages',
    () =>
      recordAgain(dist, (record) => {
        if (record.pdf) record.pdf.pages = 3;
      }),
  ],
  [
    pdf,
    'conformance',
    () =>
      recordAgain(dist, (record) => {
        if (record.pdf) record.pdf.conformance = ['PDF/UA-2'];
      }),
  ],
];

test.each(lies)('%s: %s is found although every sum is right', async (file, about, work) => {
  await work();
  recordAgain(dist);
  const { exitCode, diagnostics } = await verified();
  expect(exitCode).toBe(1);
  expect(new Set(diagnostics.map(({ rule }) => rule))).toEqual(new Set(['statement']));
  expect(diagnostics.map(({ file: path, message }) => `${path}: ${message}`)).toContainEqual(
    expect.stringContaining(`dist/${file}: Unexpected ${about}`),
  );
});

test('a PDF under the name of another version is found', async () => {
  renamePublished(dist, pdf, pdf.replace('version-beta', 'version-1'));
  expect((await verified()).diagnostics.map(({ message }) => message)).toContain(
    'Unexpected file name «guide-essai-version-1-avril-2021.pdf», expected «guide-essai-version-beta-avril-2021»',
  );
});

describe('what authors write by hand', () => {
  test.each([
    ['La version 2.1 du guide paraît.', '2.1'],
    ['**Version actuelle** : V3, mars 2022.', 'V3'],
    ['Cette version est une version 2.0.', '2.0'],
    ['<dl><dt>Version actuelle</dt><dd>version 4</dd></dl>', 'version 4'],
  ])('%s', async (text, said) => {
    place.edit('index.md', (before) => `${before}\n${text}\n`);
    await build({ dir: 'guide', only: ['site'] }, place.context);
    place.edit('index.md', (before) => before.replace(`\n${text}\n`, ''));
    const { diagnostics } = await verified();
    expect(diagnostics).toMatchObject([
      { rule: 'statement', file: 'dist/site/index.html' },
      { rule: 'statement', file: 'dist/site/tout.html' },
    ]);
    expect(diagnostics[0]?.message).toContain(`«${said}», expected «`);
  });

  test('what is true, speaks of another text, or of the past is let be', async () => {
    const text = 'La version Bêta du guide. La version 2.1 des WCAG, 5 juin 2018.';
    place.edit('index.md', (before) => `${before}\n${text}\n`);
    place.edit('journal.md', (before) => `${before}\nLa version 0.9 du guide.\n`);
    await build({ dir: 'guide', only: ['site'] }, place.context);
    expect((await verified()).diagnostics).toEqual([]);
  });
});

test.each([
  ['{', ''],
  ['{"schema":2}', 'schema'],
  ['[]', ''],
])('a record that says %j is refused without a stack trace', async (text, place) => {
  writeFileSync(join(dist, 'release.json'), text);
  const { exitCode, diagnostics } = await verified();
  expect([exitCode, diagnostics[0]?.rule]).toEqual([1, 'release-record']);
  expect(diagnostics[0]?.message).toContain(place);
});
