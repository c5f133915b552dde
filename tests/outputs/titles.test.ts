import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Outcome } from '../../src/base/report/outcome.js';
import { run as build } from '../../src/cli/commands/build.js';
import { epubText } from '../helpers/epub-pages.js';
import { madeGuide } from '../helpers/hostile.js';
import { tagsOf } from '../helpers/tag-tree.js';

const square =
  '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><path d="M0 0h10v10H0z"/></svg>';

const first = `# [Needs](b.md) of ![A square](pic.svg)[^t] {#start}

Text, and [the start](#start).

## [Second](b.md)

## [](b.md#sec) and \`code\`

## [](#circle) {#circle}

## ![A square](pic.svg)

## One[^a] <a id="spot"></a>

### Deeper

## <br>

#### After nothing

## ![](pic.svg)

##

### <!-- to write -->

#### Still consecutive

See [](#one), [](b.md), [x](#spot).[^a]

[^t]: Note of the title.
[^a]: ##### Head of a note

    Text of a note.
`;
const second = `# [](a.md#deeper)

## Sec {#sec}

Words.

[~~was~~](a.md) and ~~[was](a.md)~~, <u>~~both~~</u> and [~~more~~](https://example.org).
`;
const sheet = `---
title: Sheet
image: pic.svg
---

## Note[^décret] <a id="here"></a>

## Other

See [x](#here)[^décret].

[^décret]: Of the decree.

    <aside>In</aside>

    <details><summary>alpha</summary>beta</details>

    :::landscape
    Wide.

    Two.
    :::
`;

const guide = madeGuide(
  { 'a.md': first, 'b.md': second, 'c.md': sheet, 'pic.svg': square },
  { lang: 'en', chapters: ['a.md', 'b.md', 'c.md'] },
);
let outcome: Outcome;
let pdf: Buffer;
beforeAll(async () => {
  outcome = await build({ dir: '.' }, guide.context);
  const docs = join(guide.folder, 'dist/site/docs');
  pdf = readFileSync(join(docs, readdirSync(docs).find((name) => name.endsWith('.pdf')) ?? ''));
}, 120_000);
afterAll(() => guide.remove());

interface Bookmark {
  title: string;
  items: Bookmark[];
}

test('headings of anything build; those that say nothing are told at their line', () => {
  expect(outcome.exitCode).toBe(0);
  const told = outcome.diagnostics.filter(({ rule }) => rule === 'heading-empty');
  expect(told.map(({ line }) => line)).toEqual([17, 21, 23, 25]);
});

test('bookmarks have the words of links, code and images, and no notes', async () => {
  const document = await getDocument({ data: new Uint8Array(pdf) }).promise;
  const shown = (items: Bookmark[], depth: number): string[] =>
    items.flatMap(({ title, items: below }) => [
      `${'  '.repeat(depth)}${title}`,
      ...shown(below, depth + 1),
    ]);
  const all = shown((await document.getOutline()) as Bookmark[], 0);
  expect(all.slice(2)).toEqual([
    'Needs of A square',
    '  Second',
    '  “Sec” and code',
    '  “Needs of A square”',
    '  A square',
    '  One',
    '    Deeper',
    '      After nothing',
    '      Still consecutive',
    '“Deeper”',
    '  Sec',
    'Sheet',
    '  Note',
    '  Other',
  ]);
});

test('what titles and notes hold is printed once', async () => {
  const { text } = await tagsOf(pdf);
  for (const words of ['Note of the title.', 'Head of a note', 'Of the decree.', 'alpha', 'Wide.'])
    expect(text.split(words), words).toHaveLength(2);
});

test('the site and the EPUB show the title as it is written, and name the chapter by its words', () => {
  const page = readFileSync(join(guide.folder, 'dist/site/a.html'), 'utf8');
  expect(page).toMatch(
    /<h1><span class="guide-anchor" id="start"><\/span><a href="b.html">Needs<\/a> of <img[^>]*><sup>/,
  );
  expect(page).toContain('<title>Needs of A square');
  expect(page).toMatch(/<h2 id="one">One<sup>/);
  expect(epubText(join(guide.folder, 'dist'))).toContain('Note of the title.');
  const search = readFileSync(join(guide.folder, 'dist/site', searchFile()), 'utf8');
  expect(search).toContain('"one","Needs of A square","One",');
});

function searchFile(): string {
  const all = readdirSync(join(guide.folder, 'dist/site'), { recursive: true }) as string[];
  return all.find((name) => /sections.*\.js$/.test(name)) ?? '';
}
