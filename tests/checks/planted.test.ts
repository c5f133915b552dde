import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { nodeWorld } from '../../src/base/world/node-world.js';
import { run as check } from '../../src/cli/commands/check.js';
import { readAloud } from '../helpers/read-aloud.js';

const cases = new URL('./planted/', import.meta.url);
let folder: string | undefined;
afterEach(() => {
  if (folder) rmSync(folder, { recursive: true });
  folder = undefined;
});

function copied(name: string): string {
  folder = mkdtempSync(join(tmpdir(), 'guide-planted-'));
  cpSync(new URL(name, cases), folder, { recursive: true });
  return folder;
}

async function found(at: string, options = {}) {
  const context = { world: nodeWorld(at), progress: () => undefined };
  const { diagnostics } = await check({ dir: '.', ...options }, context);
  return diagnostics.map(
    ({ file, line, column, severity, rule, message }) =>
      `${[file, line, column].filter((each) => each !== undefined).join(':')} ${severity} ${rule}: ${message}`,
  );
}

describe.each(['fr', 'en'])('planted defects, %s', (name) => {
  const expected = new URL(`${name}.findings.txt`, cases);

  test('each is found at its line and column, and nothing else (REFRESH=1 writes the list)', async () => {
    const lines = await found(copied(name));
    if (process.env.REFRESH) writeFileSync(expected, `${lines.join('\n')}\n`);
    expect(lines).toEqual(readFileSync(expected, 'utf8').trimEnd().split('\n'));
  });

  test('--fix mends what it can, twice is once, and what is read aloud stays', async () => {
    const at = copied(name);
    const read = () =>
      (name === 'fr' ? ['index', 'structure', 'langue'] : ['index']).map((each) =>
        readFileSync(join(at, `${each}.md`), 'utf8'),
      );
    const before = read();
    const dry = { fix: true, dryRun: true };
    await found(at, dry);
    expect(read()).toEqual(before);
    const after = await found(at, { fix: true });
    const once = read();
    expect(once).not.toEqual(before);
    expect(await found(at, { fix: true })).toEqual(after);
    expect(read()).toEqual(once);
    const typographic =
      /accent-capital|ordinal-form|unit-superscript|chemical-subscript|decimal-point|letter-o|heading-punctuation/;
    expect(after.filter((line) => typographic.test(line))).toEqual([]);
    expect(once.map(readAloud)).toEqual(before.map(readAloud));
  });
});

test('at least sixty defects are planted', () => {
  const count = ['fr', 'en'].flatMap((name) =>
    readFileSync(new URL(`${name}.findings.txt`, cases), 'utf8')
      .trimEnd()
      .split('\n'),
  ).length;
  expect(count).toBeGreaterThanOrEqual(60);
});
