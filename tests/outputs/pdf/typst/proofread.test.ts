import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { diskCache } from '../../../../src/base/cache/disk-cache.js';
import { assembleBook } from '../../../../src/document/assemble.js';
import { loadGuide } from '../../../../src/guide/load.js';
import { bookFonts } from '../../../../src/outputs/pdf/typst/book-fonts.js';
import { readFonts } from '../../../../src/outputs/pdf/typst/fonts.js';
import { printTypst } from '../../../../src/outputs/pdf/typst/print.js';
import { proofread } from '../../../../src/outputs/pdf/typst/proofread.js';
import { coverageOf } from '../../../../src/outputs/pdf/typst/unpack-fonts.js';
import { workplace } from '../../../helpers/guides.js';

const place = workplace();
afterAll(() => place.remove());
const { world } = place.context;
const { families, files } = await readFonts(
  { theme: 'plain', root: place.guide, emoji: true, own: [] },
  world,
);
const fonts = bookFonts(families, coverageOf(files));

/** What a check finds with what was kept, which a build that prints the book finds too; and how much was printed. */
async function found() {
  const cache = diskCache(join(place.folder, 'cache'), 'one', world);
  const { book } = await assembleBook((await loadGuide(place.guide, world)).guide, world);
  const kept = await proofread(book, world, cache);
  const fileOf = (path: string) => join('guide', path);
  expect(kept).toEqual(printTypst(book, { fonts, draft: false, fileOf }).diagnostics);
  return { told: kept.map(({ file, message }) => [file, message]), printed: cache.made.proofread };
}

test('what is found in a chapter is kept: one that changed is printed again, and a build finds the same', async () => {
  place.edit('partie/deux.md', (text) => `${text}\nकि ക\n\n### कि\n`);
  place.edit('index.md', (text) => `${text}\nക\n`);
  const first = await found();
  expect(first.told).toHaveLength(2);
  expect(first.printed).toBeGreaterThan(2);
  expect(await found()).toEqual({ told: first.told, printed: undefined });
  place.edit('index.md', (text) => text.replace('ക', '한'));
  const changed = await found();
  expect(changed).toMatchObject({ printed: 1 });
  expect(changed.told).toHaveLength(3);
  // What stands before all chapters is not kept.
  place.edit('guide.yaml', (text) => text.replace(/^title: /m, 'title: 한 '));
  expect((await found()).told).toHaveLength(3);
});
