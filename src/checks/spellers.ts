import { dirname, join } from 'node:path';
import { loadModule } from 'hunspell-asm';
import { dependencyFile } from '../base/package-info.js';
import type { World } from '../base/world/world.js';
import type { Lang } from '../guide/labels.js';
import type { Speller } from './rule.js';

/** A machine that is busy compiles it late: milliseconds after which something is wrong. */
const patience = 600_000;

/** Loads Hunspell with the dictionaries of these languages; each word is looked up once. */
export async function loadSpellers(
  wanted: readonly Lang[],
  world: World,
): Promise<Partial<Record<Lang, Speller>>> {
  const hunspell = await loadModule({ timeout: patience });
  const entries = await Promise.all(
    wanted.map(async (lang) => {
      const folder = dirname(dependencyFile(`dictionary-${lang}`));
      const [aff, dic] = await Promise.all(
        ['index.aff', 'index.dic'].map((name) => world.readFile(join(folder, name))),
      );
      if (!aff || !dic) throw new RangeError(`Unexpected dictionary without files: ${lang}`);
      const dictionary = hunspell.create(
        hunspell.mountBuffer(aff, `${lang}.aff`),
        hunspell.mountBuffer(dic, `${lang}.dic`),
      );
      const known = new Map<string, boolean>();
      const spells = (word: string) => {
        const cached = known.get(word);
        if (cached !== undefined) return cached;
        const right = dictionary.spell(word);
        known.set(word, right);
        return right;
      };
      return [lang, spells] as const;
    }),
  );
  return Object.fromEntries(entries);
}
