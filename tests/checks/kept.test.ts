import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { diskCache } from '../../src/base/cache/disk-cache.js';
import { nodeWorld } from '../../src/base/world/node-world.js';
import { foundInChapters } from '../../src/checks/found-in-chapters.js';
import { gather } from '../../src/checks/gather.js';
import { rules } from '../../src/checks/rules/index.js';
import { runRules } from '../../src/checks/run.js';
import { keepWording } from '../../src/checks/wording.js';
import type { ChapterSource, Guide } from '../../src/guide/guide.js';
import { exampleGuide, spellers } from '../helpers/checks.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'guide-trees-'));
  writeFileSync(join(folder, 'guide.yaml'), 'title: Guide\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

const world = nodeWorld();

/** What all rules find in all their own examples, as one guide, and how much was made for it. */
async function found(guide: Guide, isKept: boolean, asked = rules) {
  const cache = isKept ? diskCache(folder, 'one', world) : undefined;
  const book = { ...(await gather(guide, world, cache)), spellers: await spellers() };
  if (cache) await keepWording(book.chapters, guide.lang, cache);
  const known = cache && (await foundInChapters(book, asked, cache));
  const findings = runRules(book, asked, rules, known).map(({ rule, ...finding }) => ({
    ...finding,
    rule: rule.id,
  }));
  return { findings, made: cache?.made ?? {} };
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
  expect(await found(examples(), true)).toEqual({ findings: without.findings, made: {} });
  const changed = 'Une phrase avec une numériqe.';
  const warm = await found(examples(changed), true);
  expect(warm.made).toEqual({ 'as-written': 1, found: 1, wording: 1 });
  expect(all).toBeGreaterThan(50);
  expect(warm.findings).toEqual((await found(examples(changed), false)).findings);
  expect(warm.findings).not.toEqual(without.findings);
});

/** Numbers from 0 to `below`, the same ones each time. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

test('after any edits, what is kept says what is found anew', async () => {
  const next = numbers(7);
  let guide = examples();
  guide = { ...guide, chapters: guide.chapters.filter((_, index) => index % 3 === 0) };
  const any = () => guide.chapters[next(guide.chapters.length)] as ChapterSource;
  const edits: (() => Guide)[] = [
    // A piece of one chapter within another.
    () => {
      const [from, into] = [any(), any()];
      const [start, at] = [next(from.text.length), next(into.text.length)];
      const piece = from.text.slice(start, start + next(60));
      return withChapter(into, { text: into.text.slice(0, at) + piece + into.text.slice(at) });
    },
    () => {
      const gone = any();
      return withChapter(gone, { text: gone.text.slice(next(gone.text.length)) });
    },
    () => withChapter(any(), { frontMatter: { description: 'De quoi il parle.' } }),
    () => withChapter(any(), { lang: 'en' }),
    () => {
      const [one, other] = [any(), any()];
      return withChapter(one, { text: other.text });
    },
    () => ({ ...guide, manifest: { ...guide.manifest, date: `20${10 + next(30)}-01-01` } }),
    () => ({ ...guide, manifest: { ...guide.manifest, terms: { équipement: ['matériel'] } } }),
    () => ({ ...guide, chapters: guide.chapters.toReversed() }),
  ];
  const withChapter = (chapter: ChapterSource, change: Partial<ChapterSource>): Guide => ({
    ...guide,
    chapters: guide.chapters.map((each) => (each === chapter ? { ...each, ...change } : each)),
  });
  const some = rules.filter(({ id }) => id !== 'spelling');
  for (let round = 0; round < 2 * edits.length; round += 1) {
    guide = edits[round % edits.length]?.() ?? guide;
    const [warm, cold] = [await found(guide, true, some), await found(guide, false, some)];
    expect(warm.findings).toEqual(cold.findings);
  }
});
