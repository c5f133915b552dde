import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noCache } from '../../src/base/cache/cache.js';
import type { Diagnostic } from '../../src/base/report/diagnostic.js';
import { nodeWorld } from '../../src/base/world/node-world.js';
import { build } from '../../src/cli/commands/build-recipe.js';
import { run as check } from '../../src/cli/commands/check.js';
import { loadGuide } from '../../src/guide/load.js';
import { lostWords } from '../../src/lost/find.js';
import { inputFolder, noInputs, sharedGuides } from '../helpers/shared-inputs.js';
import { outcomes } from './outcomes.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'guide-inputs-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe.skipIf(noInputs)('small inputs of others (need ../shared/inputs)', () => {
  test.concurrent.each(sharedGuides())('$name', async ({ name, write }) => {
    const {
      errors = [],
      warnings = [],
      checked = [],
      shows = [],
      hides = [],
    } = outcomes[name] ?? {};
    const root = join(folder, name);
    await write(root);
    const world = nodeWorld(folder);
    const context = { world, progress: () => undefined };
    const made = await build({ root, target: join(root, 'dist') }, {}, context, noCache());
    expect(rulesOf(made.diagnostics, 'error')).toEqual(errors);
    expect(rulesOf(made.diagnostics, 'warning')).toEqual(warnings);
    if (checked.length > 0) {
      const { diagnostics } = await check({ dir: root }, context);
      expect(rulesOf(diagnostics, 'warning')).toEqual(expect.arrayContaining([...checked]));
    }
    if (!made.release) return;
    const pages = made.release.files.filter(({ path }) => path.endsWith('.html'));
    const text = pages.map(({ bytes }) => new TextDecoder().decode(bytes)).join('\n');
    for (const each of shows) expect(text).toMatch(each);
    for (const each of hides) expect(text).not.toMatch(each);
    const { guide } = await loadGuide(root, world);
    const lost = await lostWords(guide, made.release.files, (path) => path);
    const words = lost.map(({ line, message }) => `${line} ${/«.*?» in [^,]*/.exec(message)?.[0]}`);
    expect(words).toEqual([]);
  });

  test('every outcome is that of an input', () => {
    const names = sharedGuides().map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(Object.keys(outcomes)));
  });

  test('every file and folder of the inputs is in a test', () => {
    const guides = sharedGuides().map(({ name }) => name.split('/')[0]);
    const ofOthers = [
      'announce-quotes-lost',
      'bump-block-scalar',
      'import',
      'import-books',
      'stamp',
    ];
    const all = readdirSync(inputFolder('')).map((name) => name.replace(/\.md$/, ''));
    const untested = all.filter((name) => !guides.includes(name) && !ofOthers.includes(name));
    expect(untested).toEqual(['README']);
  });
});

function rulesOf(diagnostics: readonly Diagnostic[], severity: Diagnostic['severity']): string[] {
  const found = diagnostics.filter((each) => each.severity === severity);
  return [...new Set(found.map(({ rule }) => rule))];
}
