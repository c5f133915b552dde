import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import { nodeWorld } from '../../../src/base/world/node-world.js';
import { run as build } from '../../../src/cli/commands/build.js';
import { run as importTree } from '../../../src/cli/commands/import.js';

/** What a book becomes: its title and chapters, what is told (rule, file, line), texts of chapters, files that come along. */
interface Expected {
  title: string;
  chapters: unknown;
  told: string[];
  has: Record<string, string[]>;
  hasNot?: Record<string, string[]>;
  files?: string[];
}

const books = join(import.meta.dirname, 'books');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'guide-book-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test.each(readdirSync(books))(
  'a book of %s',
  async (tool) => {
    cpSync(join(books, tool), join(folder, tool), { recursive: true });
    rmSync(join(folder, tool, 'expected.yaml'));
    const expected: Expected = parse(readFileSync(join(books, tool, 'expected.yaml'), 'utf8'));
    const context = { world: nodeWorld(folder), progress: () => undefined };
    const { diagnostics } = await importTree({ dir: tool, out: 'g', lang: 'en' }, context);
    const read = (path: string) => readFileSync(join(folder, 'g', path), 'utf8');
    const { title, chapters } = parse(read('guide.yaml'));
    expect({ title, chapters }).toEqual({ title: expected.title, chapters: expected.chapters });
    const told = diagnostics.map(({ rule, file, line }) =>
      [rule, file.slice(tool.length + 1), line].filter((each) => each !== undefined).join(' '),
    );
    expect(told.sort()).toEqual([...expected.told].sort());
    for (const [path, texts] of Object.entries(expected.has))
      for (const text of texts) expect(read(path)).toContain(text);
    for (const [path, texts] of Object.entries(expected.hasNot ?? {}))
      for (const text of texts) expect(read(path)).not.toContain(text);
    for (const path of expected.files ?? []) expect(existsSync(join(folder, 'g', path))).toBe(true);
    const built = await build({ dir: 'g', out: 'dist', only: ['site'] }, context);
    expect([
      built.exitCode,
      built.diagnostics.filter(({ severity }) => severity === 'error'),
    ]).toEqual([0, []]);
  },
  120_000,
);
