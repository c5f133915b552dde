import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { nodeWorld } from '../../src/base/world/node-world.js';
import { run as check } from '../../src/cli/commands/check.js';

const folder = mkdtempSync(join(tmpdir(), 'guide-refusals-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('what a build refuses beside the chapters is told by check: cover, announcement, forgotten chapter', async () => {
  const manifest = `title: T\nslug: t\nlang: en\ndescription: D.\nversion: 1.0.0\ndate: 2024-01-01\nlicence: CC-BY-4.0\npublishers: [{ name: P }]\ncover: images/none.png\nchapters: [a.md]\n`;
  mkdirSync(join(folder, 'announcements'));
  writeFileSync(join(folder, 'guide.yaml'), manifest);
  writeFileSync(join(folder, 'a.md'), '---\ntitle: A\ndescription: D.\n---\n\nWords.\n');
  writeFileSync(join(folder, 'forgotten.md'), '# B\n\nWords.\n');
  writeFileSync(join(folder, 'README.md'), '# For those who write\n');
  writeFileSync(join(folder, 'announcements/2024-01-01-t.md'), '---\ndate: soon\n---\n\nWords.\n');
  const context = { world: nodeWorld(folder), progress: () => undefined };
  const { diagnostics, exitCode } = await check({ dir: '.' }, context);
  expect(
    diagnostics.map(({ file, severity, message }) => `${file} ${severity} ${message}`),
  ).toEqual([
    'announcements/2024-01-01-t.md error Unexpected value of «date», expected a date, YYYY-MM-DD',
    'forgotten.md warning Unexpected chapter that guide.yaml doesn’t list, which no reader sees',
    'guide.yaml error Missing image «images/none.png» of the cover',
  ]);
  expect(exitCode).toBe(1);
});
