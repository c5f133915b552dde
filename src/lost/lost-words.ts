import { hasRightToLeft } from '../document/right-to-left.js';
import type { SourceBlock } from './source-blocks.js';

/** Blocks of which an output lacks words. */
export interface LostBlock {
  line: number;
  /** The words that are nowhere beside one of their neighbours, in order. */
  lost: string[];
}

/**
 * Holds blocks against the letters of an output. A block is there when its letters are; where something stands
 * between them (a page's foot, a note's number, the full form of an acronym), each word must be there with one
 * of its neighbours, be it divided over two pages. A block that is lost where its very words stand elsewhere in
 * the same output is not seen.
 * @param letters of one output, as `lettersOf` gives them.
 */
export function lostBlocks(blocks: readonly SourceBlock[], letters: string): LostBlock[] {
  let cursor = 0;
  const output: Output = {
    holds: (text) => letters.indexOf(text, cursor) >= 0 || letters.includes(text),
    holdsBetween: (...words) => hasBetween(letters, words),
  };
  return blocks.flatMap(({ line, words, isTurned }) => {
    const whole = words.join('');
    const at = letters.indexOf(whole, cursor);
    if (at >= 0) {
      // A short text may stand anywhere: what follows it need not.
      if (whole.length > 30) cursor = at;
      return [];
    }
    const lost = letters.includes(whole)
      ? []
      : words.filter((word, index) =>
          isTurned ? !standsTurned(word, output) : !stands(words, index, output),
        );
    return lost.length > 0 ? [{ line, lost }] : [];
  });
}

/** The letters of an output, asked. */
interface Output {
  holds(text: string): boolean;
  /** True where a word stands between its neighbours, with something on both its sides. */
  holdsBetween(before: string, word: string, after: string): boolean;
}

/** How much may stand between two words that follow each other in a block, in letters: the full form of an acronym. */
const widestGap = 200;

function hasBetween(
  letters: string,
  [before, word, after]: readonly [before: string, word: string, after: string],
): boolean {
  // Readers of PDFs order each line by its own direction.
  if (before === '' || after === '' || hasRightToLeft(before + word + after))
    return [before, after].some((each) => each !== '' && hasBeside(letters, each, word));
  return placesIn(letters, before).some((at) => {
    const end = at + before.length;
    const found = letters.slice(end, end + widestGap + word.length).indexOf(word);
    const next = end + found + word.length;
    return found >= 0 && letters.slice(next, next + widestGap + after.length).includes(after);
  });
}

/** A word is on either side of its neighbour: readers of PDFs take what is raised or lowered last. */
function hasBeside(letters: string, neighbour: string, word: string): boolean {
  return placesIn(letters, neighbour).some((at) => {
    const end = at + neighbour.length;
    return (
      letters.slice(Math.max(0, at - widestGap), at).includes(word) ||
      letters.slice(end, end + widestGap).includes(word)
    );
  });
}

function placesIn(letters: string, text: string): number[] {
  const places: number[] = [];
  for (let at = letters.indexOf(text); at >= 0; at = letters.indexOf(text, at + 1)) places.push(at);
  return places;
}

/** As many letters of a neighbour as are asked for: the rest of it may be cut off by what stands between. */
const nearest = 3;

function stands(words: readonly string[], index: number, output: Output): boolean {
  const { holds, holdsBetween } = output;
  const [before = '', word = '', after = ''] = [words[index - 1], words[index], words[index + 1]];
  if (before === '' && after === '') return divided('', word, '', holds);
  if (before !== '' && holds(before.slice(-nearest) + word)) return true;
  if (after !== '' && holds(word + after.slice(0, nearest))) return true;
  if (holdsBetween(before, word, after)) return true;
  return divided(before, word, after, holds);
}

/** Where characters turn the direction of letters, a PDF has the letters of words as they are seen. */
function standsTurned(word: string, { holds }: Output): boolean {
  return holds(word) || holds([...word].reverse().join(''));
}

/** True where a word is cut in two by what stands between. */
function divided(before: string, word: string, after: string, holds: Output['holds']): boolean {
  for (let cut = 2; cut <= word.length - 2; cut += 1)
    if (holds(before + word.slice(0, cut)) && holds(word.slice(cut) + after)) return true;
  return false;
}
