import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toHtml } from 'hast-util-to-html';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { GuideError } from '../../src/base/report/diagnostic.js';
import { assembleBook } from '../../src/document/assemble.js';
import { loadGuide } from '../../src/guide/load.js';
import { type Workplace, workplace } from '../helpers/guides.js';

let here: Workplace;
beforeAll(() => {
  here = workplace();
  mkdirSync(join(here.guide, 'images/plans'), { recursive: true });
  mkdirSync(join(here.guide, 'docs'));
  const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>';
  for (const name of ['photo.svg', 'plans/mon écran (1).svg'])
    writeFileSync(join(here.guide, 'images', name), drawing);
  writeFileSync(join(here.guide, 'docs/Rapport.csv'), 'a;b\n');
  here.add('partie/oublie.md', '# Oublié\n');
});
afterAll(() => here.remove());

/** What is told of a line in `partie/un.md`, and how the page reads. */
async function read(line: string) {
  here.edit('partie/un.md', () => `# Un\n\n${line}\n`);
  const { guide } = await loadGuide(here.guide, here.context.world);
  const { book, diagnostics } = await assembleBook(guide, here.context.world);
  const { tree } = book.chapters.find(({ path }) => path === 'partie/un.md')!;
  const told = diagnostics.filter(({ severity }) => severity === 'error');
  return { html: toHtml(tree), told: told.map(({ message, hint }) => [message, hint]) };
}

test.each([
  ['![a](..\\images\\photo.svg)'],
  ['![a](../images/plans/mon%20écran%20%281%29.svg)'],
  ['![a](<../images/plans/mon écran (1).svg>)'],
  ['<img alt="a" src="..\\images\\photo.svg">'],
])('%s is shown', async (line) => {
  const { html, told } = await read(line);
  expect(told).toEqual([]);
  expect(html).toContain('<img');
});

const capitals = 'capitals and accents count';

test.each([
  [
    '![a](../images/Photo.SVG)',
    'Unexpected letters in the name of image «../images/Photo.SVG», expected those of the file: «../images/photo.svg»',
    `write ../images/photo.svg: ${capitals}`,
  ],
  [
    '![a](<../images/plans/mon e\u0301cran (1).svg>)',
    'Unexpected letters in the name of image «../images/plans/mon e\u0301cran (1).svg», expected those of the file: «../images/plans/mon%20écran%20%281%29.svg»',
    'copy the name from the file: both look the same, but the accents of one are signs of their own, as macOS may write them; or name the file without accents: ../images/plans/mon%20ecran%20%281%29.svg',
  ],
  [
    '![a](images/photo.svg)',
    'Missing image «images/photo.svg»',
    'did you mean «../images/photo.svg»?',
  ],
  ['![a](photo.svg)', 'Missing image «photo.svg»', 'did you mean «../images/photo.svg»?'],
  [
    '![a](<mon écran (1).svg>)',
    'Missing image «mon écran (1).svg»',
    'did you mean «../images/plans/mon%20écran%20%281%29.svg»?',
  ],
  [
    '![a](../images/autre.avif)',
    'Missing image «../images/autre.avif»',
    'put the file at «images/autre.avif» in the folder of guide.yaml, or mend the path',
  ],
  [
    '![a](C:\\Users\\moi\\photo.svg)',
    'Unexpected image «C:\\Users\\moi\\photo.svg», which is on one computer alone',
    'write ../images/photo.svg',
  ],
  [
    '<img alt="a" src="file:///home/moi/autre.png">',
    'Unexpected image «file:///home/moi/autre.png», which is on one computer alone',
    'put a copy of the file into the guide’s folder images, and write ../images/autre.png',
  ],
  [
    '![a](data:image/png;base64,iVBORw0KGgo=)',
    'Unexpected image written out in the text, «data:image/png;base6…», expected a file',
    'run `guide images --fetch`, which makes it a file; or save it in images/, and write its path',
  ],
  [
    '[a](C:\\guide\\deux.md)',
    'Unexpected link to «C:\\guide\\deux.md», which is on one computer alone',
    'did you mean «deux.md»?',
  ],
  [
    '[a](file:///C:/notes.docx)',
    'Unexpected link to «file:///C:/notes.docx», which is on one computer alone',
    'put a copy of the file below guide.yaml, and link to it there',
  ],
  [
    '[a](partie/deux.md)',
    'Unexpected link to «partie/deux.md», which is no chapter of this guide',
    'did you mean «deux.md»?',
  ],
  [
    '[a](../docs/rapport.csv)',
    'Unexpected letters in the name of «../docs/rapport.csv», expected those of the file: «../docs/Rapport.csv»',
    `write ../docs/Rapport.csv: ${capitals}`,
  ],
  [
    '[a](oublie.md)',
    'Unexpected link to «oublie.md», which is no chapter of this guide',
    'add «partie/oublie.md» to the chapters of guide.yaml',
  ],
  [
    '[a](../partie/)',
    'Unexpected link to the folder «../partie/», which has no page of its own',
    'name one of its pages, such as un.md, or give it an index.md',
  ],
])('%s is told by its own cause', async (line, message, hint) => {
  expect((await read(line)).told).toEqual([[message, hint]]);
});

test('what can’t be reached is text, and no address of it is published', async () => {
  const { html } = await read('[voir](C:\\a\\b.docx), ![Un plan](file:///C:/plan.png)');
  expect(html).toContain('<span>voir</span>');
  expect(html).toContain('Un plan');
  expect(html).not.toMatch(/C:|data-address/);
});

/** What loading the guide tells, with these lines more in its list of chapters. */
async function loaded(chapters: readonly string[]) {
  const yaml = readFileSync(join(here.guide, 'guide.yaml'), 'utf8');
  here.edit('guide.yaml', () => `${yaml}${chapters.map((path) => `  - ${path}\n`).join('')}`);
  const reading = loadGuide(here.guide, here.context.world);
  const { diagnostics } = await reading.catch((error: GuideError) => error);
  const { guide } = await reading.catch(() => ({ guide: undefined }));
  here.edit('guide.yaml', () => yaml);
  return { guide, told: diagnostics.map(({ message, hint }) => [message, hint]) };
}

test('chapters are taken however their path is written; one named as a page of the site has another address, and is told', async () => {
  here.add('404.md', '# Erreurs\n\nTexte.\n');
  here.edit('partie/un.md', () => '# Un\n\n[a](../404.md) [b](/404)\n');
  const { guide, told } = await loaded(['./404.md', 'partie\\oublie.md']);
  expect(guide?.chapters.slice(-2).map(({ path, address }) => [path, address])).toEqual([
    ['404.md', '404-1.html'],
    ['partie/oublie.md', 'partie/oublie.html'],
  ]);
  expect(told).toEqual([
    [
      'Unexpected address «404.html», which is that of the site’s page for missing addresses: the chapter is at «404-1.html»',
      'rename the file, or set a `slug` in it; links to the chapter lead there all the same',
    ],
  ]);
  const { book } = await assembleBook(guide!, here.context.world);
  expect(toHtml(book.chapters.find(({ path }) => path === 'partie/un.md')!.tree)).toBe(
    '<p><a href="../404-1.html">a</a> <a href="../404-1.html">b</a></p>',
  );
});

test.each([
  ['partie/Oublié.md', 'Missing chapter «partie/Oublié.md»', 'did you mean «partie/oublie.md»?'],
  [
    'Partie/Oublie.md',
    'Unexpected letters in the name of chapter «Partie/Oublie.md», expected those of the file: «partie/oublie.md»',
    'write partie/oublie.md',
  ],
  ['oublie.md', 'Missing chapter «oublie.md»', 'did you mean «partie/oublie.md»?'],
  ['autre.md', 'Missing chapter «autre.md»', 'create the file, or take it off the list'],
  [
    'C:\\guide\\oublie.md',
    'Unexpected chapter «C:/guide/oublie.md» on one computer, expected a path from the folder of guide.yaml',
    'did you mean «partie/oublie.md»?',
  ],
])('%s in guide.yaml is told with the path to write', async (path, message, hint) => {
  expect((await loaded([path])).told).toEqual([[message, hint]]);
});
