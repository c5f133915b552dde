import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { diskCache } from '../../src/base/cache/disk-cache.js';
import { nodeWorld } from '../../src/base/world/node-world.js';
import { loadSpellers } from '../../src/checks/spellers.js';
import { guideMemory } from '../../src/checks/word-memory.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'guide-words-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const world = nodeWorld();
const memory = (tool = 'one', root = '/guide') => guideMemory(diskCache(folder, tool, world), root);

async function check(words: Readonly<Record<string, boolean>>, madeFrom: string, tool?: string) {
  const { open, keep } = memory(tool);
  const { recall, note } = await open('fr', [madeFrom]);
  const recalled = Object.keys(words).filter((word) => recall(word) !== undefined);
  for (const [word, right] of Object.entries(words)) note(word, right);
  await keep();
  return recalled;
}

test('the words of the last check are remembered, and no others', async () => {
  expect(await check({ achat: true, achta: false }, 'a')).toEqual([]);
  expect(await check({ achat: true, marché: true }, 'a')).toEqual(['achat']);
  expect(await check({ achat: true, achta: false, marché: true }, 'a')).toEqual([
    'achat',
    'marché',
  ]);
  const { recall } = await memory().open('fr', ['a']);
  expect([recall('achat'), recall('achta')]).toEqual([true, false]);
});

test('verdicts of other dictionaries, another program or another guide are not taken', async () => {
  await check({ achat: true }, 'a');
  const { recall } = await memory('one', '/other').open('fr', ['a']);
  expect(recall('achat')).toBeUndefined();
  expect(await check({ achat: true }, 'a', 'two')).toEqual([]);
  expect(await check({ achat: true }, 'b', 'two')).toEqual([]);
  expect(await check({ achat: true }, 'b', 'two')).toEqual(['achat']);
  expect(readdirSync(join(folder, 'words'))).toHaveLength(1);
});

test('a file that is damaged is as good as absent, and one that says the same is not written again', async () => {
  await check({ achat: true }, 'a');
  const [name = ''] = readdirSync(join(folder, 'words'));
  const file = join(folder, 'words', name);
  const { mtimeNs } = statSync(file, { bigint: true });
  expect(await check({ achat: true }, 'a')).toEqual(['achat']);
  expect(statSync(file, { bigint: true }).mtimeNs).toBe(mtimeNs);
  writeFileSync(file, 'x');
  expect(await check({ achat: true }, 'a')).toEqual([]);
});

test('a word that is remembered is not looked up, one that is new is', async () => {
  const first = memory();
  const { fr } = await loadSpellers(['fr'], world, async (lang, madeFrom) => {
    const opened = await first.open(lang, madeFrom);
    opened.note('guidde', true);
    return opened;
  });
  expect(fr?.spells('guide')).toBe(true);
  await first.keep();
  const { fr: again } = await loadSpellers(['fr'], world, memory().open);
  expect([again?.spells('guidde'), again?.spells('guidee')]).toEqual([true, false]);
});
