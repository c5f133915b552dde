import { type Block, textOfBlock } from './tokens.js';

/** The words of a text in lower case: what likeness is judged by. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** How alike two lists are whatever their order: 0 for nothing in common, 1 for the same (Dice's coefficient). */
function likeness(a: readonly string[], b: readonly string[]): number {
  if (a.length + b.length === 0) return 1;
  const counts = new Map<string, number>();
  for (const word of a) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of b) {
    const left = counts.get(word) ?? 0;
    if (left > 0) common += 1;
    counts.set(word, left - 1);
  }
  return (2 * common) / (a.length + b.length);
}

/** Like `likeness`, of two blocks. */
export function blockLikeness(a: Block, b: Block): number {
  return likeness(wordsOf(textOfBlock(a)), wordsOf(textOfBlock(b)));
}

const shingleLength = 3;

/** Runs of three words: two texts that share many of them are the same text, reworded. */
function shinglesOf(text: string): string[] {
  const words = wordsOf(text);
  const count = Math.max(1, words.length - shingleLength + 1);
  return words.length === 0
    ? []
    : Array.from({ length: count }, (_, at) => words.slice(at, at + shingleLength).join(' '));
}

/** A pair of likely versions of one text, by their places in the two lists. */
export interface Candidate {
  from: number;
  to: number;
  likeness: number;
}

/**
 * Pairs of texts that have enough in common, the likeliest first. Only texts that share a run of three
 * words are compared, so that the time taken grows with the texts and not with their square.
 */
export function candidates(
  from: readonly string[],
  to: readonly string[],
  threshold: number,
): Candidate[] {
  const shingles = from.map(shinglesOf);
  const index = new Map<string, number[]>();
  shingles.forEach((each, place) => {
    for (const shingle of new Set(each)) {
      const list = index.get(shingle);
      if (list) list.push(place);
      else index.set(shingle, [place]);
    }
  });
  const found = to.flatMap((text, place) => {
    const own = shinglesOf(text);
    const near = new Set(own.flatMap((shingle) => rare(index.get(shingle))));
    return [...near].map((other) => ({
      from: other,
      to: place,
      likeness: likeness(shingles[other] ?? [], own),
    }));
  });
  return found
    .filter((each) => each.likeness >= threshold)
    .sort((a, b) => b.likeness - a.likeness || a.to - b.to || a.from - b.from);
}

/** A run of words that many texts share says nothing of any two of them. */
function rare(places: readonly number[] = []): readonly number[] {
  return places.length <= 20 ? places : [];
}
