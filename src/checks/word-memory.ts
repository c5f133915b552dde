import type { CacheKey } from '../base/cache/cache.js';
import type { DiskCache } from '../base/cache/disk-cache.js';
import { keySum } from '../base/cache/key.js';

/** What dictionaries said of words. */
export interface WordMemory {
  /** Whether a word is right; undefined for one that was never asked. */
  recall(word: string): boolean | undefined;
  note(word: string, right: boolean): void;
}

/** What a guide keeps of a language: the words, and what the verdicts were made from. */
interface Kept {
  state: string;
  words: Map<string, boolean>;
}

/** A memory for as long as the process lives. */
export function shortMemory(): WordMemory {
  const known = new Map<string, boolean>();
  return { recall: (word) => known.get(word), note: (word, right) => known.set(word, right) };
}

/**
 * The memory of a guide, from one check to the next: a file a language, which holds the words that the last check
 * asked for, so that it grows no further than the guide.
 * @param root the guide's folder: others that share the cache have their own words.
 */
export function guideMemory(
  cache: Pick<DiskCache, 'read' | 'write' | 'nameOf'>,
  root: string,
): {
  /** @param madeFrom all that decides whether a word is right: verdicts from anything else are not taken. */
  open(lang: string, madeFrom: CacheKey): Promise<WordMemory>;
  /** Keeps what was asked of all that were opened. */
  keep(): Promise<void>;
} {
  const opened: (() => Promise<void>)[] = [];
  return {
    open: async (lang, madeFrom) => {
      const name = keySum([root, lang]);
      const state = cache.nameOf(madeFrom);
      const before = await cache.read<Kept>('words', name);
      const known = before?.state === state ? before.words : new Map<string, boolean>();
      const asked = new Map<string, boolean>();
      const note = (word: string, right: boolean) => asked.set(word, right);
      opened.push(async () => {
        const isSame =
          asked.size === known.size && [...asked.keys()].every((word) => known.has(word));
        if (!isSame) await cache.write('words', name, { state, words: asked } satisfies Kept);
      });
      return {
        note,
        recall: (word) => {
          const right = asked.get(word) ?? known.get(word);
          if (right !== undefined) note(word, right);
          return right;
        },
      };
    },
    keep: async () => {
      await Promise.all(opened.map((keep) => keep()));
    },
  };
}
