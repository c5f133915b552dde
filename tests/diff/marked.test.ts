import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Root, RootContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run as diff } from '../../src/cli/commands/diff.js';
import { compareGuides } from '../../src/diff/compare.js';
import { markedBook } from '../../src/diff/marked-book.js';
import { readVersion } from '../../src/diff/read-version.js';
import { assembleBook } from '../../src/document/assemble.js';
import type { Book } from '../../src/document/book.js';
import { pageBitmap } from '../../src/outputs/pdf/press/page-images.js';
import { inspectPdf } from '../../src/outputs/pdf/stamp/inspect.js';
import { changedWorkplace, outcomeOf, type Workplace } from '../helpers/guides.js';
import { tagsOf } from '../helpers/tag-tree.js';
import { boxesOf } from '../helpers/text-boxes.js';

let place: Workplace;
let book: Book;
beforeAll(async () => {
  place = changedWorkplace();
  const { world } = place.context;
  const { guide: former } = await readVersion('former', world);
  const { guide } = await readVersion('guide', world);
  const { book: plain } = await assembleBook(guide, world);
  book = markedBook(plain, compareGuides(former, guide));
});
afterAll(() => place.remove());

const treeOf = (path: string) =>
  book.chapters.find((chapter) => chapter.path === path)?.tree ?? fail(path);
const fail = (path: string): Root => {
  throw new Error(`Unexpected book without ${path}`);
};
/** The texts between marks. */
function betweenMarks({ children }: Root): string[] {
  let isOpen = false;
  return children.flatMap((node: RootContent) => {
    const change = (node as Element).data?.change;
    if (change) isOpen = change === 'begin';
    return isOpen && !change && node.type === 'element' ? [textOf(node)] : [];
  });
}

/** The bars in the margin of a page, in points from its foot. */
async function barsOf(pdf: Uint8Array, page: number): Promise<{ top: number; bottom: number }[]> {
  const { data, width, height } = await pageBitmap(pdf, page - 1, 840);
  const column = Math.round((22 / 210) * width);
  const isInk = (row: number) => {
    const at = 4 * (row * width + column);
    return Math.min(...data.subarray(at, at + 3)) < 100;
  };
  const bars: { top: number; bottom: number }[] = [];
  const points = (row: number) => ((height - row) / height) * 842;
  for (let row = 0; row < height; row += 1) {
    if (!isInk(row)) continue;
    const last = bars.at(-1);
    if (last && isInk(row - 1)) last.bottom = points(row);
    else bars.push({ top: points(row), bottom: points(row) });
  }
  return bars;
}

test('a new section is between marks whole, of another its reworded paragraphs are', () => {
  expect(betweenMarks(treeOf('index.md'))).toEqual(['Lisez le premier chapitre.']);
  const reworded = betweenMarks(treeOf('partie/un.md'));
  expect(reworded).toHaveLength(1);
  expect(reworded[0]).toMatch(/reprend 15\s%/);
});

test('words below the title of a section say what happened to it', () => {
  const notes = treeOf('index.md').children.filter((node) =>
    String((node as Element).properties?.className).includes('guide-change-note'),
  );
  expect(notes.map((node) => textOf(node))).toEqual([
    expect.stringMatching(/^Ce qui a changé\s: Ajoutée/),
  ]);
});

test('links of the list lead to sections of the guide, removed ones have none and keep their text', () => {
  const [list] = book.chapters;
  const [links, gone]: [unknown[], string[]] = [[], []];
  const walk = (node: RootContent) => {
    if (node.type !== 'element') return;
    if (node.tagName === 'a') links.push(node.data?.target);
    if (node.tagName === 'details') gone.push(textOf(node));
    node.children.forEach(walk);
  };
  list?.tree.children.forEach(walk);
  expect(links).toContainEqual({ chapter: 'index.md', anchor: 'pour-commencer' });
  expect(links.every(Boolean)).toBe(true);
  expect(gone.every((text) => text.startsWith('Lire le texte retiré'))).toBe(true);
});

test('the PDF tells it in words, with a claim that holds', { timeout: 120_000 }, async () => {
  const compare = (to: string, out?: string) =>
    outcomeOf(diff({ from: 'former', to, format: 'pdf', out }, place.context));
  expect((await compare('guide', 'changements.pdf')).exitCode).toBe(0);
  const bytes = readFileSync(join(place.folder, 'changements.pdf'));
  const { title, claims } = await inspectPdf(bytes, 'PDF');
  expect([title, claims]).toEqual([
    expect.stringContaining('Ce qui a changé – '),
    ['PDF/UA-1', 'PDF/A-2a'],
  ]);
  const { text } = await tagsOf(bytes);
  expect(text).toMatch(/\[retrait\s: 10\s?%?\]/);
  expect(text).toMatch(/\[ajout\s: 15\s?%?\]/);
  expect(text).toMatch(/Ce qui a changé\s: Ajoutée/);
  const boxes = await boxesOf(bytes);
  const changed = boxes.findLast(({ text }) => text.includes('reprend'));
  const bars = await barsOf(bytes, changed?.page ?? 0);
  const beside = bars.filter(({ top, bottom }) => {
    const middle = (changed?.bottom ?? 0) + 3;
    return top > middle && bottom < middle;
  });
  expect(beside).toHaveLength(1);
  const below = boxes.filter(
    ({ page, bottom }) => page === changed?.page && bottom < (beside[0]?.bottom ?? 0) - 6,
  );
  // It ends with its paragraph, not in the white below.
  const next = Math.max(...below.map(({ bottom, height }) => bottom + height));
  expect((beside[0]?.bottom ?? 0) - next).toBeGreaterThan(5);
  // A file of it can't be printed to the terminal.
  expect((await compare('guide')).exitCode).toBe(2);
});
