import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, expect, test } from 'vitest';
import { mappedStack } from '../../../src/base/report/mapped-stack.js';

const folder = mkdtempSync(join(tmpdir(), 'guide-map-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('places in a bundle become those of the sources', async () => {
  const source = join(folder, 'source.ts');
  writeFileSync(source, '// one\n// two\nconsole.log(new Error("here").stack);\n');
  const outfile = join(folder, 'bundle.mjs');
  await build({
    entryPoints: [source],
    bundle: true,
    format: 'esm',
    minifyWhitespace: true,
    sourcemap: true,
    outfile,
  });
  const stack = execFileSync(process.execPath, [outfile], { encoding: 'utf8' });
  expect(stack).toContain('bundle.mjs:1:');
  expect(mappedStack(stack)).toContain(`${pathToFileURL(source).href}:3:13`);
});

test('a place without a map stays as it is', () => {
  const stack = `Error: no\n    at file://${folder}/absent.js:1:2\n    at node:fs:3:4`;
  expect(mappedStack(stack)).toBe(stack);
});
