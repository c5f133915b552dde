import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { zipped } from '../../../src/outputs/content/zipped.js';

test('an archive of thousands of files takes no memory for each of them', async () => {
  const files = Array.from({ length: 3000 }, (_, index) => ({
    path: `${index}.txt`,
    bytes: new TextEncoder().encode(`Le fichier ${index}. `.repeat(20)),
  }));
  const before = process.memoryUsage.rss();
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, 2);
  const archive = await zipped(files);
  clearInterval(watch);
  // Compressed all at once, they took 700 MB.
  expect((most - before) / 1e6).toBeLessThan(300);
  const read = unzipSync(archive);
  expect(Object.keys(read)).toEqual(files.map(({ path }) => path));
  expect(read['2999.txt']).toEqual(files[2999]?.bytes);
});
