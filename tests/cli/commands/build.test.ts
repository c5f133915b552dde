import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { run as build } from '../../../src/cli/commands/build.js';
import { run as verify } from '../../../src/cli/commands/verify.js';
import { inspectPdf } from '../../../src/outputs/pdf/stamp/inspect.js';
import { outcomeOf, type Workplace, workplace } from '../../helpers/guides.js';

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

const read = (place: Workplace, path: string) =>
  readFileSync(join(place.folder, 'dist', path), 'utf8');

describe('a whole build', () => {
  let place: Workplace;
  beforeAll(async () => {
    place = workplace();
    const { exitCode, diagnostics } = await build({ dir: 'guide' }, place.context);
    expect({ exitCode, diagnostics }).toEqual({ exitCode: 0, diagnostics: [] });
  });
  afterAll(() => place.remove());

  test('makes site, PDF, EPUB, announcement and record', () => {
    expect(
      filesBelow(join(place.folder, 'dist'))
        .filter((path) => !path.includes('assets/'))
        .map((path) => path.replace(/\.[0-9a-f]{8}\./, '.HASH.')),
    ).toEqual([
      'SHA256SUMS',
      'epub/guide-essai-version-beta-avril-2021.epub',
      'news/2021-04-30-guide-essai.md',
      'news/release-notes.md',
      'release.json',
      'sbom.cdx.json',
      'site/404.html',
      'site/clauses.html',
      'site/dcat.jsonld',
      'site/docs/guide-essai-version-beta-avril-2021.pdf',
      'site/downloads/guide-essai-version-beta-avril-2021-clauses.docx',
      'site/downloads/guide-essai-version-beta-avril-2021-clauses.odt',
      'site/downloads/guide-essai-version-beta-avril-2021.epub',
      'site/downloads/guide-essai-version-beta-avril-2021.md',
      'site/glossaire.html',
      'site/glossaire.md',
      'site/img/carre.HASH.svg',
      'site/img/couverture-guide-essai.HASH.webp',
      'site/img/couverture-guide-essai.png',
      'site/img/partage-guide-essai.jpg',
      'site/index.html',
      'site/index.md',
      'site/llms.txt',
      'site/partie/deux.html',
      'site/partie/deux.md',
      'site/partie/un.html',
      'site/partie/un.md',
      'site/plan-du-site.html',
      'site/recherche.html',
      'site/search/search.HASH.js',
      'site/search/sections.HASH.js',
      'site/sitemap.xml',
      'site/tout.html',
    ]);
  });

  test('verifies, and a changed byte is found', async () => {
    const context = place.context;
    expect((await verify({}, context)).diagnostics).toEqual([]);
    const page = join(place.folder, 'dist/site/404.html');
    const before = readFileSync(page);
    writeFileSync(page, `${before}x`);
    expect((await verify({}, context)).diagnostics.map(({ rule }) => rule)).toEqual([
      'file-changed',
    ]);
    writeFileSync(page, before);
  });

  test('resolves references, acronyms and tables in the site', () => {
    const html = read(place, 'site/partie/un.html');
    expect(html).toContain('<a href="#tab-un">tableau\u00a01</a>');
    expect(html).toContain('<a href="deux.html#fig-un">figure\u00a01</a>');
    expect(
      html.match(/<abbr title="anti-gaspillage pour une économie circulaire">AGEC<\/abbr>/g),
    ).toHaveLength(1);
    expect(html).toContain('rowspan="2"');
  });

  test('every internal link of the site leads somewhere', () => {
    const site = join(place.folder, 'dist/site');
    const pages = filesBelow(site).filter((path) => path.endsWith('.html'));
    for (const path of pages) {
      const html = readFileSync(join(site, path), 'utf8');
      for (const [, href = ''] of html.matchAll(/(?:href|src)="([^"]*)"/g)) {
        if (/^(https?|mailto):/.test(href)) continue;
        const [file, anchor] = href.split('#');
        const target = file ? join(site, path, '..', decodeURIComponent(file)) : join(site, path);
        const text = readFileSync(target, 'utf8');
        if (anchor)
          expect(text, `${path} → ${href}`).toContain(`id="${decodeURIComponent(anchor)}"`);
      }
    }
  });

  test('the PDF says what the guide says, in the order of the text', async () => {
    const path = join(place.folder, 'dist/site/docs/guide-essai-version-beta-avril-2021.pdf');
    const report = await inspectPdf(readFileSync(path), 'PDF');
    expect(report).toMatchObject({
      title: 'Guide d’essai',
      version: '1.0.0-beta.1',
      licence: 'Licence Ouverte Etalab version 2.0',
      publisher: 'Direction des essais',
      date: '2021-04-30',
      lang: 'fr',
      tagged: true,
      displaysTitle: true,
      claims: ['PDF/UA-1', 'PDF/A-2a'],
      disagreements: [],
    });
    const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
    const order = [
      'Premier chapitre',
      'Une section',
      'Le titulaire reprend',
      'Seuils par produit',
      'Cellule large',
      'Une sous-section',
      'Un carré.',
      '#read("/etc/passwd")',
    ];
    const body = text.slice(text.lastIndexOf('Voir le tableau'));
    let from = -1;
    for (const words of order.slice(1)) {
      const at = body.indexOf(words, from + 1);
      expect(at, words).toBeGreaterThan(from);
      from = at;
    }
  });

  test.skipIf(!process.env.VERAPDF)(
    'veraPDF passes PDF/UA-1 and PDF/A-2a (set VERAPDF to the validator)',
    () => {
      const path = join(place.folder, 'dist/site/docs/guide-essai-version-beta-avril-2021.pdf');
      for (const flavour of ['ua1', '2a']) {
        expect(
          execFileSync(process.env.VERAPDF ?? '', [flavour, path], { encoding: 'utf8' }),
        ).toContain('PASS');
      }
    },
    300_000,
  );
});

describe('one place to change', () => {
  let place: Workplace;
  afterEach(() => place.remove());

  test('a new version, date, licence and publisher are read everywhere', async () => {
    place = workplace();
    place.edit('guide.yaml', (text) =>
      text
        .replace('1.0.0-beta.1', '1.2.0')
        .replace('"2021-04-30"', '2021-05-15')
        .replace('etalab-2.0', 'CC-BY-4.0')
        .replace('Direction des essais', 'Service des épreuves'),
    );
    expect((await build({ dir: 'guide' }, place.context)).exitCode).toBe(0);
    const record = JSON.parse(read(place, 'release.json'));
    expect(record).toMatchObject({
      version: '1.2.0',
      versionLabel: 'V1.2',
      date: '2021-05-15',
      licence: { spdx: 'CC-BY-4.0' },
    });
    expect(record.pdf.path).toBe('site/docs/guide-essai-version-1-2-mai-2021.pdf');
    const pdf = readFileSync(join(place.folder, 'dist', record.pdf.path));
    expect(record.pdf.bytes).toBe(pdf.length);
    expect(await inspectPdf(pdf, 'PDF')).toMatchObject({
      version: '1.2.0',
      date: '2021-05-15',
      publisher: 'Service des épreuves',
      licenceUrl: 'https://creativecommons.org/licenses/by/4.0/',
    });
    const size = `${Math.round(pdf.length / 1024)}`;
    const home = read(place, 'site/index.html');
    expect(home).toContain(`(PDF – ${size}\u00a0Ko)`);
    for (const path of filesBelow(join(place.folder, 'dist/site')).filter((each) =>
      each.endsWith('.html'),
    )) {
      const html = read(place, `site/${path}`);
      expect(html).toContain('version 1.2, 15 mai 2021');
      expect(html).toContain('https://creativecommons.org/licenses/by/4.0/');
      expect(html).toContain('Service des épreuves');
      expect(html).not.toMatch(/Bêta|30 avril|Etalab|Direction des essais/);
    }
    const news = read(place, 'news/2021-05-15-guide-essai.md');
    expect(news).toContain(`(pdf ${size} Ko)`);
    expect(news).toContain(
      '**Version actuelle** : version 1.2, publié sous [licence Creative Commons',
    );
  });
});

describe('what goes wrong', () => {
  let place: Workplace;
  afterEach(() => place.remove());

  const cases: [string, (at: Workplace) => void, number, RegExp][] = [
    [
      'a missing chapter',
      (at) => at.edit('guide.yaml', (text) => text.replace('un.md', 'une.md')),
      2,
      /Missing chapter «partie\/une\.md»/,
    ],
    [
      'a broken front matter',
      (at) => at.edit('partie/un.md', (text) => text.replace('title: ', 'title: "')),
      1,
      /Missing quotation mark after «Premier/,
    ],
    [
      'a wrong date',
      (at) => at.edit('guide.yaml', (text) => text.replace('"2021-04-30"', '2021-13-01')),
      2,
      /«date»/,
    ],
    [
      'an unknown licence',
      (at) => at.edit('guide.yaml', (text) => text.replace('etalab-2.0', 'etalab-2')),
      2,
      /«licence»/,
    ],
    [
      'a missing image',
      (at) => at.edit('partie/deux.md', (text) => text.replace('carre.svg', 'carree.svg')),
      1,
      /Missing image/,
    ],
    [
      'a dead internal link',
      (at) => at.edit('index.md', (text) => text.replace('un.md', 'trois.md')),
      1,
      /no chapter of this guide/,
    ],
    [
      'a dead anchor',
      (at) => at.edit('partie/un.md', (text) => text.replace('(#tab-un)', '(#tab-une)')),
      1,
      /Unexpected anchor/,
    ],
    [
      'a character without a glyph',
      (at) => at.edit('index.md', (text) => text.replace('texte', '\u{12000}')),
      1,
      /Unexpected character «𒀀»/,
    ],
  ];
  test.each(cases)(
    '%s: one message with place and hint, the exit code, dist untouched',
    async (_, breakIt, exitCode, message) => {
      place = workplace();
      mkdirSync(join(place.folder, 'dist'));
      const mark = '{"generator":{"name":"guide-publisher"}}';
      writeFileSync(join(place.folder, 'dist/release.json'), mark);
      breakIt(place);
      const result = await outcomeOf(build({ dir: 'guide' }, place.context));
      expect(result.exitCode).toBe(exitCode);
      expect(result.diagnostics).toHaveLength(1);
      expect(result.diagnostics[0]?.message).toMatch(message);
      expect(result.diagnostics[0]?.hint).toBeTruthy();
      expect(result.diagnostics[0]?.line).toBeGreaterThan(0);
      expect(filesBelow(join(place.folder, 'dist'))).toEqual(['release.json']);
      expect(read(place, 'release.json')).toBe(mark);
    },
  );

  test('a folder of someone else’s is refused, untouched', async () => {
    place = workplace();
    mkdirSync(join(place.folder, 'mine'));
    writeFileSync(join(place.folder, 'mine/letter.txt'), 'dear');
    const result = await outcomeOf(build({ dir: 'guide', out: 'mine' }, place.context));
    expect(result.exitCode).toBe(2);
    expect(filesBelow(join(place.folder, 'mine'))).toEqual(['letter.txt']);
    expect((await outcomeOf(build({ dir: 'guide', out: '.' }, place.context))).exitCode).toBe(2);
  });

  test('--force writes all the same and still fails', async () => {
    place = workplace();
    place.edit('index.md', (text) => text.replace('un.md', 'trois.md'));
    place.edit('partie/deux.md', (text) => text.replace('carre.svg', 'absent.svg'));
    const result = await build({ dir: 'guide', force: true }, place.context);
    expect(result.exitCode).toBe(1);
    expect(read(place, 'site/index.html')).toContain('<span>premier chapitre</span>');
    expect(read(place, 'site/partie/deux.html')).toContain('Image absente\u00a0: Un carré bleu');
  });
});

test('--emit typst keeps all that the PDF is typeset from, as part of the release', async () => {
  const place = workplace();
  const options = { dir: 'guide', only: ['pdf'], emit: ['typst'] } as const;
  expect((await build(options, place.context)).exitCode).toBe(0);
  const folder = 'site/docs/guide-essai-version-beta-avril-2021-typst';
  expect(filesBelow(join(place.folder, 'dist', folder))).toEqual(
    expect.arrayContaining(['guide.typ', 'guide/images/carre.svg', 'main.typ']),
  );
  expect(read(place, `${folder}/main.typ`)).toContain('guide.typ');
  expect(JSON.parse(read(place, 'release.json')).files).toContainEqual(
    expect.objectContaining({ path: `${folder}/main.typ` }),
  );
  expect((await verify({ dist: 'dist' }, place.context)).exitCode).toBe(0);
  place.remove();
});

test('two builds in different folders are the same to the byte', async () => {
  const places = [workplace(), workplace()];
  const sums = [];
  for (const place of places) {
    await build({ dir: 'guide' }, place.context);
    sums.push(read(place, 'SHA256SUMS'));
  }
  for (const place of places) place.remove();
  expect(sums[0]).toBe(sums[1]);
});
