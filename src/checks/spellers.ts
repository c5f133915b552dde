import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type Hunspell, type HunspellFactory, loadModule } from 'hunspell-asm';
import type { CacheKey } from '../base/cache/cache.js';
import { dependencyFile } from '../base/package-info.js';
import type { World } from '../base/world/world.js';
import type { Lang } from '../guide/labels.js';
import { once } from './once.js';
import type { Speller } from './rule.js';
import { shortMemory, type WordMemory } from './word-memory.js';

/** A machine that is busy compiles it late: milliseconds after which something is wrong. */
const patience = 600_000;

/** Packages of dictionaries by language; a word is right that one of them knows. */
const packages: Record<Lang, readonly string[]> = {
  fr: ['dictionary-fr'],
  en: ['dictionary-en', 'dictionary-en-gb'],
};

/** Opens what is known of the words of a language, by all that decides about them. */
type Remember = (lang: Lang, madeFrom: CacheKey) => Promise<WordMemory>;

/** Loads Hunspell with the dictionaries of these languages; a word that is remembered is not looked up. */
export async function loadSpellers(
  wanted: readonly Lang[],
  world: World,
  remember: Remember = async () => shortMemory(),
): Promise<Partial<Record<Lang, Speller>>> {
  const hunspell = await loadHunspell();
  const terms = await softwareTerms(world);
  const entries = await Promise.all(
    wanted.map(async (lang) => {
      const dictionaries = await Promise.all(
        packages[lang].map((name) => dictionary(name, hunspell, world)),
      );
      const madeFrom = [...dictionaries, terms].flatMap(({ madeFrom }) => madeFrom);
      return [lang, speller(dictionaries, terms, await remember(lang, madeFrom))] as const;
    }),
  );
  return Object.fromEntries(entries);
}

/** What is read at once, and made of it when the first word is asked. */
interface Source<Made> {
  madeFrom: Uint8Array[];
  made: () => Made;
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

async function dictionary(
  name: string,
  hunspell: HunspellFactory,
  world: World,
): Promise<Source<Hunspell>> {
  const folder = dirname(dependencyFile(name));
  const [aff, dic] = await Promise.all(
    ['index.aff', 'index.dic'].map((file) => world.readFile(join(folder, file))),
  );
  if (!aff || !dic) throw new RangeError(`Unexpected dictionary without files: ${name}`);
  const made = once(() =>
    hunspell.create(
      hunspell.mountBuffer(aff, `${name}.aff`),
      hunspell.mountBuffer(dic, `${name}.dic`),
    ),
  );
  return { madeFrom: [aff, dic], made };
}

function speller(
  dictionaries: readonly Source<Hunspell>[],
  terms: Source<ReadonlySet<string>>,
  memory: WordMemory,
): Speller {
  return {
    spells(word) {
      const known = memory.recall(word);
      if (known !== undefined) return known;
      const right =
        terms.made().has(word.toLowerCase()) || dictionaries.some(({ made }) => made().spell(word));
      memory.note(word, right);
      return right;
    },
    suggest: (word) => byCount(() => dictionaries[0]?.made().suggest(word) ?? []),
  };
}

/**
 * Hunspell stops looking for words by the clock: a busy machine would be told others, and the same guide be said
 * something else of. Here each look at the clock takes a millisecond, as it does on an ordinary machine.
 */
function byCount<Value>(work: () => Value): Value {
  const clock = Date.now;
  let now = 0;
  Date.now = () => {
    now += 1;
    return now;
  };
  try {
    return work();
  } finally {
    Date.now = clock;
  }
}

/** Words of computing that general dictionaries lack, in lower case: «npm», «untrusted», «whitespace». */
async function softwareTerms(world: World): Promise<Source<ReadonlySet<string>>> {
  const folder = join(dirname(dependencyFile('@cspell/dict-software-terms')), 'dict');
  const files = await Promise.all(
    ['softwareTerms.txt.gz', 'software-tools.txt', 'networkingTerms.txt', 'webServices.txt'].map(
      (file) => world.readFile(join(folder, file)),
    ),
  );
  const [packed, ...plain] = files;
  const made = once(() => {
    const lists = [packed ? gunzipSync(packed) : '', ...plain].map(String);
    const lines = lists.flatMap((list) => list.split(/\r?\n/));
    return new Set(
      lines.filter((line) => /^\p{L}[\p{L}-]*$/u.test(line)).map((line) => line.toLowerCase()),
    );
  });
  return { madeFrom: files, made };
}
