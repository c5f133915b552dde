import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { nodeWorld } from '../../src/base/world/node-world.js';
import { run as build } from '../../src/cli/commands/build.js';
import { run as check } from '../../src/cli/commands/check.js';
import { outcomeOf } from '../helpers/guides.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'guide-refusals-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const manifest = `title: T\nslug: t\nlang: en\ndescription: D.\nversion: 1.0.0\ndate: 2024-01-01\nlicence: CC-BY-4.0\npublishers: [{ name: P }]\nchapters: [a.md]\n`;

test('what a build refuses beside the chapters is told by check: cover, announcement, forgotten chapter', async () => {
  mkdirSync(join(folder, 'announcements'));
  writeFileSync(join(folder, 'guide.yaml'), `${manifest}cover: images/none.png\n`);
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

test.each([
  [
    'announcements/2024-01-01-t.md',
    '---\ntitle: T\n\nWords.\n',
    'announcements/2024-01-01-t.md:1 Unexpected end of the header, expected a closing line «---»',
  ],
  [
    'templates/announcement.md',
    '---\ntitle: {title}\n---\n\n{prose}\n\n{hom}\n',
    'templates/announcement.md:7 Unexpected placeholder «hom»',
  ],
])(
  'what the announcement is refused for is told by check, as by build: %s',
  async (path, text, said) => {
    mkdirSync(join(folder, path, '..'));
    writeFileSync(join(folder, path), text);
    writeFileSync(join(folder, 'guide.yaml'), manifest);
    writeFileSync(join(folder, 'a.md'), '---\ntitle: A\ndescription: D.\n---\n\nWords.\n');
    const context = { world: nodeWorld(folder), progress: () => undefined };
    for (const command of [check, build]) {
      const { diagnostics, exitCode } = await outcomeOf(command({ dir: '.' }, context));
      const errors = diagnostics.filter(({ severity }) => severity === 'error');
      expect(errors.map(({ file, line, message }) => `${file}:${line} ${message}`)).toEqual([said]);
      expect(exitCode).toBe(1);
    }
  },
);

test('check and build end alike where guide.yaml alone is wrong, and where a chapter is besides', async () => {
  writeFileSync(join(folder, 'guide.yaml'), `${manifest}cover: images/none.png\n`);
  const context = { world: nodeWorld(folder), progress: () => undefined };
  for (const [words, expected] of [
    ['Words.', 2],
    ['A [link](none.md).', 1],
  ] as const) {
    writeFileSync(join(folder, 'a.md'), `---\ntitle: A\ndescription: D.\n---\n\n${words}\n`);
    for (const command of [check, build]) {
      const { exitCode } = await outcomeOf(command({ dir: '.' }, context));
      expect(exitCode).toBe(expected);
    }
  }
});
