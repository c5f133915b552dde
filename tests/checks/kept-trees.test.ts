import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { diskCache } from '../../src/base/cache/disk-cache.js';
import { nodeWorld } from '../../src/base/world/node-world.js';
import { gather } from '../../src/checks/gather.js';
import { rules } from '../../src/checks/rules/index.js';
import { runRules } from '../../src/checks/run.js';
import type { Guide } from '../../src/guide/guide.js';
import { exampleGuide, spellers } from '../helpers/checks.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'guide-trees-'));
  writeFileSync(join(folder, 'guide.yaml'), 'title: Guide\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

const world = nodeWorld();

/** What all rules find in all their own examples, as one guide, and how many trees were made for it. */
async function found(guide: Guide, isKept: boolean) {
  const cache = isKept ? diskCache(folder, 'one', world) : undefined;
  const book = { ...(await gather(guide, world, cache)), spellers: await spellers() };
  const findings = runRules(book, rules).map(({ rule, ...finding }) => ({
    ...finding,
    rule: rule.id,
  }));
  return { findings, made: cache?.made['as-written'] ?? 0 };
}

/** The example as a guide with nothing beside its chapters. */
function examples(change = ''): Guide {
  const texts = rules.flatMap(({ id, notOk }) =>
    notOk.map(({ text }, index) => [`${id}-${index}.md`, text] as const),
  );
  const { guide } = exampleGuide({
    text: `# Guide\n\n${change}\n`,
    chapters: Object.fromEntries(texts),
  });
  return { ...guide, root: folder };
}

test('trees that were kept have the same findings, and one chapter changed is the only one made', async () => {
  const all = examples().chapters.length;
  const without = await found(examples(), false);
  expect(without.findings.length).toBeGreaterThan(100);
  expect(await found(examples(), true)).toMatchObject({ findings: without.findings });
  expect(await found(examples(), true)).toEqual({ findings: without.findings, made: 0 });
  const changed = 'Une phrase avec une numériqe.';
  const warm = await found(examples(changed), true);
  expect(warm.made).toBe(1);
  expect(all).toBeGreaterThan(50);
  expect(warm.findings).toEqual((await found(examples(changed), false)).findings);
  expect(warm.findings).not.toEqual(without.findings);
});
