import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type Hunspell, type HunspellFactory, loadModule } from 'hunspell-asm';
import { dependencyFile } from '../base/package-info.js';
import type { World } from '../base/world/world.js';
import type { Lang } from '../guide/labels.js';
import { once } from './once.js';
import type { Speller } from './rule.js';

/** A machine that is busy compiles it late: milliseconds after which something is wrong. */
const patience = 600_000;

/** Packages of dictionaries by language; a word is right that one of them knows. */
const packages: Record<Lang, readonly string[]> = {
  fr: ['dictionary-fr'],
  en: ['dictionary-en', 'dictionary-en-gb'],
};

/** Loads Hunspell with the dictionaries of these languages; each word is looked up once. */
export async function loadSpellers(
  wanted: readonly Lang[],
  world: World,
): Promise<Partial<Record<Lang, Speller>>> {
  const hunspell = await loadHunspell();
  const terms = await softwareTerms(world);
  const entries = await Promise.all(
    wanted.map(async (lang) => {
      const names = packages[lang];
      const dictionaries = await Promise.all(
        names.map((name) => dictionary(name, hunspell, world)),
      );
      return [lang, speller(dictionaries, terms)] as const;
    }),
  );
  return Object.fromEntries(entries);
}

/**
 * Hunspell, loaded once a process. Its module listens for what is thrown anywhere and throws it again: any bug would
 * then end the program with a trace, past the handler that tells it.
 */
const loadHunspell = once(async (): Promise<HunspellFactory> => {
  const events = ['uncaughtException', 'unhandledRejection'] as const;
  const before = events.map((event) => process.listeners(event as 'uncaughtException'));
  const hunspell = await loadModule({ timeout: patience });
  events.forEach((event, index) => {
    for (const listener of process.listeners(event as 'uncaughtException'))
      if (!before[index]?.includes(listener)) process.off(event, listener);
  });
  return hunspell;
});

/** A dictionary that is parsed when the first word is asked of it. */
async function dictionary(
  name: string,
  hunspell: HunspellFactory,
  world: World,
): Promise<() => Hunspell> {
  const folder = dirname(dependencyFile(name));
  const [aff, dic] = await Promise.all(
    ['index.aff', 'index.dic'].map((file) => world.readFile(join(folder, file))),
  );
  if (!aff || !dic) throw new RangeError(`Unexpected dictionary without files: ${name}`);
  return once(() =>
    hunspell.create(
      hunspell.mountBuffer(aff, `${name}.aff`),
      hunspell.mountBuffer(dic, `${name}.dic`),
    ),
  );
}

function speller(dictionaries: readonly (() => Hunspell)[], terms: ReadonlySet<string>): Speller {
  const known = new Map<string, boolean>();
  return {
    spells(word) {
      const cached = known.get(word);
      if (cached !== undefined) return cached;
      const right =
        terms.has(word.toLowerCase()) || dictionaries.some((each) => each().spell(word));
      known.set(word, right);
      return right;
    },
    suggest: (word) => dictionaries[0]?.().suggest(word) ?? [],
  };
}

/** Words of computing that general dictionaries lack, in lower case: «npm», «untrusted», «whitespace». */
async function softwareTerms(world: World): Promise<ReadonlySet<string>> {
  const folder = join(dirname(dependencyFile('@cspell/dict-software-terms')), 'dict');
  const [packed, ...plain] = await Promise.all(
    ['softwareTerms.txt.gz', 'software-tools.txt', 'networkingTerms.txt', 'webServices.txt'].map(
      (file) => world.readFile(join(folder, file)),
    ),
  );
  const lists = [packed ? gunzipSync(packed) : '', ...plain].map(String);
  const lines = lists.flatMap((list) => list.split(/\r?\n/));
  return new Set(
    lines.filter((line) => /^\p{L}[\p{L}-]*$/u.test(line)).map((line) => line.toLowerCase()),
  );
}
