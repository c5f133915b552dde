import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { packageInfo } from '../../src/base/package-info.js';
import { nodeWorld } from '../../src/base/world/node-world.js';
import { run as build } from '../../src/cli/commands/build.js';
import { run as check } from '../../src/cli/commands/check.js';

const folder = mkdtempSync(join(tmpdir(), 'guide-manual-'));
afterAll(() => rmSync(folder, { recursive: true }));
const context = { world: nodeWorld(folder), progress: () => undefined };
const dir = fileURLToPath(new URL('../../docs', import.meta.url));

test('the manual passes guide check --strict', async () => {
  const { exitCode, diagnostics } = await check({ dir, strict: true }, context);
  const found = diagnostics.filter(({ severity }) => severity !== 'info');
  expect([found, exitCode]).toEqual([[], 0]);
}, 120_000);

test('the manual builds, as the version of the program', async () => {
  const { exitCode, data } = await build({ dir }, context);
  expect([exitCode, data?.version]).toEqual([0, packageInfo.version]);
}, 300_000);
