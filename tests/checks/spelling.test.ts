import { expect, test, vi } from 'vitest';
import { nodeWorld } from '../../src/base/world/node-world.js';
import { spelling } from '../../src/checks/rules/spelling.js';
import { loadSpellers } from '../../src/checks/spellers.js';
import { exampleGuide, spellers } from '../helpers/checks.js';

async function hints(text: string, lang: 'fr' | 'en' = 'fr'): Promise<string[]> {
  const book = { ...exampleGuide({ text, lang }), spellers: await spellers() };
  return spelling.check(book).map(({ hint }) => hint);
}

test.each([
  ['Une oeuvre d’art.', 'write «œuvre»'],
  ['Le noeud du sujet.', 'write «nœud»'],
])('%s: the right word is said first', async (text, start) => {
  const [hint = ''] = await hints(`${text}\n`);
  expect(hint.slice(0, start.length)).toBe(start);
});

test('words that may be meant are said', async () => {
  const [hint] = await hints('Les équipements numériqes.\n');
  expect(hint).toContain('«numériques»');
  expect(hint).toContain('dictionnaire.txt');
});

test('a machine that is busy is told the same words', async () => {
  const { fr } = await spellers();
  const idle = fr?.suggest('delegué');
  const clock = vi.spyOn(Date, 'now').mockImplementation(() => clock.mock.calls.length * 1000);
  const busy = fr?.suggest('delegué');
  clock.mockRestore();
  expect(idle).toContain('délègue');
  expect(busy).toEqual(idle);
});

test('an English word in a French guide is to be marked as one', async () => {
  expect(await hints('Le procurement est public.\n')).toEqual([
    'write <span lang="en">procurement</span> if it is English, or the French word',
  ]);
});

test('a chapter in another language is not read word by word', async () => {
  const german =
    'Der Leitfaden beschreibt die öffentliche Beschaffung digitaler Geräte und zeigt, wie Behörden ihre Einkäufe planen.\n\n';
  expect(await hints(german.repeat(6), 'en')).toEqual([]);
});

test('dictionaries leave nothing that listens for what is thrown elsewhere, however often they are loaded', async () => {
  const listening = () =>
    (['uncaughtException', 'unhandledRejection'] as const).map((event) =>
      process.listenerCount(event),
    );
  const before = listening();
  for (const _ of [1, 2]) {
    const { fr } = await loadSpellers(['fr', 'en'], nodeWorld(process.cwd()));
    expect([fr?.spells('guide'), fr?.spells('guidde')]).toEqual([true, false]);
  }
  expect(listening()).toEqual(before);
});
