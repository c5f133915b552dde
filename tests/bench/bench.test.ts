import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { benchBook, bookWords } from '../../bench/book.js';
import { toMarkdown } from '../../bench/formats/markdown.js';
import { median } from '../../bench/measure.js';
import type { Results } from '../../bench/results.js';
import { noBrowser } from '../helpers/browser.js';

const repository = fileURLToPath(new URL('../../', import.meta.url));
const out = mkdtempSync(join(tmpdir(), 'guide-bench-out-'));
afterAll(() => rmSync(out, { recursive: true }));

test('a book is of the size asked for, and the same each time', () => {
  const size = { chapters: 4, wordsPerChapter: 2000, tables: 6 };
  const book = benchBook(size);
  expect(bookWords(book) / 8000).toBeCloseTo(1, 1);
  const text = book.chapters.map(toMarkdown).join('');
  expect(text.match(/<table>/g)).toHaveLength(6);
  expect(benchBook(size)).toEqual(book);
});

test('the median is that in the middle', () => {
  expect([median([3]), median([9, 1, 2]), median([4, 1, 2, 3])]).toEqual([3, 2, 2.5]);
});

test.skipIf(noBrowser)(
  'the benchmark measures every case and writes what it found',
  { timeout: 300_000 },
  () => {
    execFileSync(process.execPath, ['.ci/bench.mjs', '--smoke', '--out', out], {
      cwd: repository,
      stdio: 'ignore',
    });
    const read = (path: string) => readFileSync(join(out, path), 'utf8');
    const { cases, ratios, preview } = JSON.parse(read('bench/results.json')) as Results;
    expect(Object.keys(cases)).toHaveLength(21);
    for (const { seconds } of Object.values(cases)) expect(seconds).toBeGreaterThan(0);
    expect(Object.keys(ratios)).toHaveLength(10);
    expect([preview.page, preview.pdf].every((milliseconds) => milliseconds > 0)).toBe(true);
    expect(read('docs/inside/speed-table.md')).toContain('| guide build | Typst alone |');
    expect(read('docs/images/speed.svg')).toContain('>guide build<');
  },
);
