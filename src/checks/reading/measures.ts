import type { Lang } from '../../guide/labels.js';
import type { Sentence } from '../sentences.js';

/** How hard a passage is to read. */
export interface Measures {
  sentences: number;
  words: number;
  /** Words a sentence, on average. */
  average: number;
  /** Words of the longest sentence. */
  longest: number;
  /** Reading ease, from 0 (hard) to 100 (easy). */
  ease: number;
}

/**
 * Measures sentences. Ease is that of Flesch (1948) for English, and of Kandel and Moles (1958), who fitted it to
 * French: from words a sentence and syllables a word.
 * @returns undefined where there is no sentence.
 */
export function measures(sentences: readonly Sentence[], lang: Lang): Measures | undefined {
  const counts = sentences.map(({ words }) => words.length).filter((count) => count > 0);
  if (counts.length === 0) return undefined;
  const words = counts.reduce((sum, count) => sum + count, 0);
  const syllables = sentences
    .flatMap((sentence) => sentence.words)
    .reduce((sum, word) => sum + syllablesOf(word, lang), 0);
  const average = words / counts.length;
  const [constant, perSyllable] = lang === 'fr' ? [207, 73.6] : [206.835, 84.6];
  const ease = constant - 1.015 * average - perSyllable * (syllables / words);
  return {
    sentences: counts.length,
    words,
    average: Math.round(average * 10) / 10,
    longest: Math.max(...counts),
    ease: Math.round(Math.min(100, Math.max(0, ease))),
  };
}

const vowels = /[aeiouyàâäéèêëîïôöùûüœæ]+/giu;

/** As many as groups of vowels, but for the mute `e` that ends a word. */
function syllablesOf(word: string, lang: Lang): number {
  const said =
    lang === 'fr' ? word.replace(/(?<=\p{L}{2})es?$/u, '') : word.replace(/(?<=\p{L}{2})e$/u, '');
  return Math.max(1, said.match(vowels)?.length ?? 0);
}
