import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nodeWorld } from '../../../../src/base/world/node-world.js';
import { run as build } from '../../../../src/cli/commands/build.js';
import { type Tags, tagsOf } from '../../../helpers/tag-tree.js';

const rows = 500;
const longCell = Array.from(
  { length: 260 },
  (_, index) => `La phrase numéro ${index} de la cellule.`,
);
const manifest = `title: Un grand tableau
slug: un-grand-tableau
lang: fr
description: Cinq cents lignes, sept colonnes, une cellule de trois pages.
version: 1.0.0
date: 2021-04-30
licence: etalab-2.0
publishers: [{ name: Service des guides }]
theme: plain
chapters: [tableau.md]
`;
const heads = [
  'Question',
  'Réponse attendue',
  'Réponse du candidat',
  'Preuve',
  'Notation',
  'Poids',
  'Remarques',
];
const line = (number: number) =>
  `<tr><th scope="row">Question ${number}</th><td>Oui ou non</td><td></td><td colspan="2">Attestation ${number}</td><td>${number % 7} %</td><td>Sans objet</td></tr>`;
const chapter = `---
title: Un grand tableau
---

<table><caption>Cinq cents lignes</caption>
<thead><tr>${heads.map((head) => `<th>${head}</th>`).join('')}</tr></thead>
<tbody>
${Array.from({ length: rows }, (_, index) => line(index)).join('\n')}
<tr><th scope="row">Longue</th><td colspan="6">${longCell.map((text) => `<p>${text}</p>`).join('')}</td></tr>
</tbody></table>
`;

const folder = mkdtempSync(join(tmpdir(), 'guide-stress-'));
let tags: Tags;
let pages: string[];

beforeAll(async () => {
  writeFileSync(join(folder, 'guide.yaml'), manifest);
  writeFileSync(join(folder, 'tableau.md'), chapter);
  const context = { world: nodeWorld(folder), progress: () => undefined };
  expect((await build({ dir: '.', only: ['pdf'] }, context)).exitCode).toBe(0);
  const docs = join(folder, 'dist/site/docs');
  const bytes = readFileSync(join(docs, readdirSync(docs)[0] ?? ''));
  tags = await tagsOf(bytes);
  pages = await pageTexts(bytes);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

async function pageTexts(bytes: Uint8Array): Promise<string[]> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(bytes);
  const texts = [...document.pages()].map((page) => page.getText());
  document.destroy();
  library.destroy();
  return texts;
}

test('a table of 500 rows keeps every row with its headers', () => {
  const lines = tags.tree.split('\n');
  expect(lines.filter((each) => each.trim() === 'TR')).toHaveLength(rows + 2);
  expect(lines.filter((each) => each.includes('Scope=Row'))).toHaveLength(rows + 1);
  expect(
    lines.filter((each) => / TD .*Headers=\[U1x3y0 U1x4y0 R0x0y\d+\]/.test(each)),
  ).toHaveLength(rows);
});

test('its header row stands on each of its pages', () => {
  const own = pages.filter((text) => /Attestation \d/.test(text));
  expect(own.length).toBeGreaterThan(10);
  for (const text of own) expect(text.replace(/\s+/g, ' ')).toContain('Réponse attendue');
});

test('no word of its seven columns is cut in two', () => {
  for (const text of pages.filter((each) => /Attestation \d/.test(each))) {
    for (const word of ['Attestation', 'attendue', 'Question', 'candidat', 'Notation', 'Remarques'])
      expect(text).toContain(word);
  }
});

test('a cell taller than a page goes on over several, in order and whole', () => {
  const own = pages.filter((text) => text.includes('La phrase numéro'));
  expect(own.length).toBeGreaterThanOrEqual(3);
  const numbers = [...tags.text.matchAll(/La phrase numéro (\d+)/g)].map(([, number]) =>
    Number(number),
  );
  expect(numbers).toEqual(longCell.map((_, index) => index));
});
