import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noCache } from '../../src/base/cache/cache.js';
import { nodeWorld } from '../../src/base/world/node-world.js';
import { build } from '../../src/cli/commands/build-recipe.js';
import { loadGuide } from '../../src/guide/load.js';
import { lostWords } from '../../src/lost/find.js';
import { noInputs, sharedGuides } from '../helpers/shared-inputs.js';

/** Rules that an input's fault must be told by, all of them warnings: the input builds. */
const told: Readonly<Record<string, readonly string[]>> = {
  'empty-title': ['heading-empty'],
  'linked-image-no-alt': ['link-nameless'],
  'footnote-unused': ['note-unused'],
  'table-extra-cells': ['table-extra-cells'],
  'content/h1-empty': ['heading-empty'],
  'content/h2-decorative-only': ['heading-empty'],
  'content/link-img-empty-alt': ['link-nameless'],
};

/** Rules that stop the build of an input, as they should. */
const errors: Readonly<Record<string, readonly string[]>> = {
  'many-missing-glyphs': ['glyph-missing'],
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'guide-inputs-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe.skipIf(noInputs)('small inputs of others (need ../shared/inputs)', () => {
  test.concurrent.each(sharedGuides())('$name', async ({ name, write }) => {
    const root = join(folder, name);
    await write(root);
    const world = nodeWorld(folder);
    const context = { world, progress: () => undefined };
    const made = await build({ root, target: join(root, 'dist') }, {}, context, noCache());
    const found = (severity: string) =>
      made.diagnostics.filter((each) => each.severity === severity).map(({ rule }) => rule);
    expect([...new Set(found('error'))]).toEqual(errors[name] ?? []);
    expect(found('warning')).toEqual(expect.arrayContaining([...(told[name] ?? [])]));
    if (!made.release) return;
    const { guide } = await loadGuide(root, world);
    const lost = await lostWords(guide, made.release.files, (path) => path);
    const words = lost.map(({ line, message }) => `${line} ${/«.*?» in [^,]*/.exec(message)?.[0]}`);
    expect(words).toEqual([]);
  });
});
