import { closest, distance } from 'fastest-levenshtein';
import { words } from '../../words/words.js';

/** Beyond, nobody has mistyped, and comparing takes longer than reading. */
const mostKnown = 5000;
const longestWord = 200;

/**
 * The word of `known` nearest to `word`, be it in case alone, or undefined when none is near enough to be a likely slip
 * (more than a third of its letters, and more than two, would have to change).
 */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0 || known.length > mostKnown || word.length > longestWord) return undefined;
  const lower = word.toLowerCase();
  const same = known.find((each) => each.toLowerCase() === lower);
  if (same !== undefined) return same;
  const candidate = closest(word, known);
  const changes = distance(word, candidate);
  return changes <= Math.max(2, Math.floor(candidate.length / 3)) ? candidate : undefined;
}

/** «did you mean …?», or `otherwise` when nothing is near. */
export function didYouMean(word: string, known: readonly string[], otherwise: string): string {
  const candidate = nearest(word, known);
  return candidate === undefined ? otherwise : words().report.didYouMean(candidate);
}
