import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nodeWorld } from '../../src/base/world/node-world.js';
import { run as build } from '../../src/cli/commands/build.js';
import { run as bump } from '../../src/cli/commands/bump.js';
import { run as check } from '../../src/cli/commands/check.js';
import { run as translate } from '../../src/cli/commands/translate.js';
import { run as verify } from '../../src/cli/commands/verify.js';
import { textMark } from '../../src/guide/translation-mark.js';
import { inspectForeign } from '../../src/outputs/pdf/stamp/foreign.js';
import { launch, noBrowser } from '../helpers/browser.js';
import { epubCheck, noEpubCheck } from '../helpers/epub.js';

const fixture = fileURLToPath(new URL('../fixtures/languages', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'guide-languages-'));
const context = { world: nodeWorld(folder), progress: () => undefined };
const read = (path: string) => readFileSync(join(folder, 'dist', path), 'utf8');
const host = 'https://exemple.gouv.fr/guides/accueillir/';

beforeAll(async () => {
  cpSync(fixture, folder, { recursive: true });
  const { exitCode } = await build({ dir: '.', cache: false }, context);
  expect(exitCode).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The first group of a pattern in a text. */
function said(text: string, pattern: RegExp): string | undefined {
  return pattern.exec(text)?.[1];
}

describe('a page', () => {
  test('leads to its counterpart in the other language, and names all for search engines', () => {
    const original = read('site/partie/un.html');
    const english = read('site/en/partie/un.html');
    expect(said(original, /<a href="([^"]*)" hreflang="en" lang="en">English</)).toBe(
      '../en/partie/un.html',
    );
    expect(said(english, /<a href="([^"]*)" hreflang="fr" lang="fr">Français</)).toBe(
      '../../partie/un.html',
    );
    for (const page of [original, english]) {
      const alternates = [...page.matchAll(/rel="alternate" hreflang="([^"]*)" href="([^"]*)"/g)];
      expect(alternates.map(([, lang, href]) => `${lang} ${href}`)).toEqual([
        `fr ${host}partie/un.html`,
        `en ${host}en/partie/un.html`,
        `x-default ${host}partie/un.html`,
      ]);
    }
    expect(english).toMatch(/^<!doctype html><html lang="en">/);
    expect(said(read('site/recherche.html'), /<a href="([^"]*)" hreflang="en"/)).toBe(
      'en/search.html',
    );
  });

  test('has the ids of its original, by which links written for either lead', () => {
    const english = read('site/en/partie/un.html');
    expect(english).toMatch(/<h2 id="saluer">.*?Greeting<\/a><\/h2>/);
    expect(english).toContain('href="#ecouter"');
    expect(english).toContain('href="deux.html#orienter"');
    expect(read('site/en/index.html')).toContain('“Greeting”');
  });

  test('that is not translated says so, in the language of the original', () => {
    const page = read('site/en/partie/deux.html');
    expect(page).toContain('This chapter is not translated yet.');
    expect(page).toContain('Here is its original text, in French.');
    expect(page).toContain('<span lang="fr">Orienter la personne</span></h1>');
    expect(page).toMatch(/<p lang="fr">Chaque /);
    expect(page).toContain('<p class="guide-box__title">Exemple</p>');
    expect(said(page, /rel="canonical" href="([^"]*)"/)).toBe(`${host}partie/deux.html`);
    expect(page).not.toContain('rel="alternate" hreflang');
    expect(read('site/en/partie/un.html')).toMatch(
      /<a href="deux\.html" lang="fr">(?:<span[^>]*>[\d.]+<\/span> )?Orienter la personne<\/a>/,
    );
  });

  test('speaks its language: parts, publishers, legal links, search', () => {
    const english = read('site/en/index.html');
    expect(english).toContain('<h2 id="guide-part-1">At the desk</h2>');
    expect(english).toContain('Reception Office');
    expect(english).toContain('<a href="mentions.html">Legal notice</a>');
    expect(english).not.toContain('Bureau de l’accueil');
    const sections = readdirSync(join(folder, 'dist/site/en/search')).find((name) =>
      name.startsWith('sections.'),
    );
    expect(read(`site/en/search/${sections}`)).toContain('The visitor waits');
    expect(read(`site/en/search/${sections}`)).not.toContain('L’usager');
  });
});

test.skipIf(noBrowser)(
  'the switch keeps the section that is read',
  async () => {
    const browser = await launch();
    const page = await browser.newPage({ viewport: { width: 400, height: 200 } });
    await page.goto(pathToFileURL(join(folder, 'dist/site/partie/un.html')).href);
    await page.evaluate("document.getElementById('ecouter').scrollIntoView()");
    await page.waitForTimeout(1200);
    await page.evaluate('scrollTo(0, 0)');
    await page.click('.guide-languages a');
    await page.waitForURL(/en\/partie\/un\.html#ecouter$/);
    await page.evaluate("location.hash = 'saluer'");
    await page.click('.guide-languages a');
    await page.waitForURL(/site\/partie\/un\.html#saluer$/);
    await browser.close();
  },
  30_000,
);

test('the sitemap has each page with its counterparts, and none that is not translated', () => {
  const sitemap = read('site/sitemap.xml');
  const addresses = [...sitemap.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address);
  expect(addresses).toContain(`${host}en/partie/un.html`);
  expect(addresses).toContain(`${host}partie/deux.html`);
  expect(addresses).not.toContain(`${host}en/partie/deux.html`);
  expect(sitemap.split('hreflang="x-default"')).toHaveLength(11);
});

test('there is a feed, a PDF, an EPUB and an announcement a language', async () => {
  expect(read('site/versions.atom')).toContain('xml:lang="fr"');
  expect(read('site/en/versions.atom')).toContain('Version 1, 6 May 2024');
  expect(read('news/2024-05-06-guide.md')).toContain('Le guide est là');
  expect(read('news/en/2024-05-06-guide.en.md')).toContain('The guide is here');
  const file = join(folder, 'dist/site/en/docs/welcoming-version-1-may-2024.pdf');
  const pdf = await inspectForeign(readFileSync(file), file);
  expect([pdf.lang, pdf.title]).toEqual(['en', 'Welcoming people at the desk']);
  const epub = unzipSync(
    readFileSync(join(folder, 'dist/epub/en/welcoming-version-1-may-2024.epub')),
  );
  const documents = Object.entries(epub).map(([path, bytes]) => [
    path,
    new TextDecoder().decode(bytes),
  ]);
  expect(documents.find(([path]) => path?.endsWith('.opf'))?.[1]).toContain(
    '<dc:language>en</dc:language>',
  );
  expect(documents.some(([, text]) => text?.includes('This chapter is not translated yet.'))).toBe(
    true,
  );
});

test.skipIf(noEpubCheck)('EPUBCheck finds nothing in the translated book', async () => {
  const path = join(folder, 'dist/epub/en/welcoming-version-1-may-2024.epub');
  expect(await epubCheck(path)).toEqual([]);
});

test('the record names what is in each language, and verify holds all of it', async () => {
  const record = JSON.parse(read('release.json'));
  expect(record.translations).toEqual([
    expect.objectContaining({
      lang: 'en',
      title: 'Welcoming people at the desk',
      pdf: expect.objectContaining({ path: 'site/en/docs/welcoming-version-1-may-2024.pdf' }),
    }),
  ]);
  expect((await verify({ dist: 'dist' }, context)).diagnostics).toEqual([]);
  const page = join(folder, 'dist/site/en/partie/un.html');
  const before = readFileSync(page, 'utf8');
  writeFileSync(page, before.replace('Reception Office', 'Bureau'));
  const { diagnostics } = await verify({ dist: 'dist' }, context);
  writeFileSync(page, before);
  expect(diagnostics.map(({ message }) => message)).toContain(
    'Unexpected publisher «Bureau», expected «Reception Office»',
  );
});

test('check tells what is missing and what is older than its original, and loses no word', async () => {
  const { diagnostics } = await check({ dir: '.', lost: true }, context);
  expect(diagnostics.map(({ file, line, rule }) => `${file}:${line} ${rule}`)).toEqual([
    'guide.yaml:12 translation-missing',
    'partie/un.en.md:4 translation-stale',
  ]);
});

test('a copy is not a translation; one that follows its original says so until that changes', async () => {
  const states = async () =>
    (await translate({ lang: 'en', chapters: [] }, context)).stdout?.trim().split('\n');
  expect(await states()).toEqual([
    'up to date index.en.md',
    'older      partie/un.en.md',
    'missing    partie/deux.en.md',
    'missing    glossaire.en.md',
    'up to date mentions.en.md',
    'up to date journal.en.md',
  ]);
  await translate({ lang: 'en', chapters: ['partie/un.md', 'partie/deux.md'] }, context);
  expect((await states())?.slice(1, 3)).toEqual([
    'up to date partie/un.en.md',
    'copy       partie/deux.en.md',
  ]);
  const { diagnostics } = await check({ dir: '.' }, context);
  expect(diagnostics.map(({ message }) => message)).toEqual([
    'Missing translation into English of 2 of 6 chapters: partie/deux.md, glossaire.md',
  ]);
});

test('bump tells of the version in every journal, and translations follow on', async () => {
  await bump({ dir: '.', level: 'minor', date: '2024-06-07' }, context);
  const [journal, english] = ['journal.md', 'journal.en.md'].map((name) =>
    readFileSync(join(folder, name), 'utf8'),
  );
  expect(journal).toContain('## Version 1.1, 7 juin 2024');
  expect(english).toContain('## Version 1.1, 7 June 2024');
  expect(english).toContain(`translates: ${textMark(journal ?? '')}`);
});
