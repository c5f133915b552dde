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
  const holds = (text: string) => {
    const next = letters.indexOf(text, cursor);
    return next >= 0 || letters.includes(text);
  };
  return blocks.flatMap(({ line, words }) => {
    const whole = words.join('');
    const at = letters.indexOf(whole, cursor);
    if (at >= 0) {
      // A short text may stand anywhere: what follows it need not.
      if (whole.length > 30) cursor = at;
      return [];
    }
    const lost = letters.includes(whole)
      ? []
      : words.filter((_, index) => !stands(words, index, holds));
    return lost.length > 0 ? [{ line, lost }] : [];
  });
}

function stands(
  words: readonly string[],
  index: number,
  holds: (text: string) => boolean,
): boolean {
  const [before = '', word = '', after = ''] = [words[index - 1], words[index], words[index + 1]];
  if (before === '' && after === '') return divided('', word, '', holds);
  if (before !== '' && holds(before + word)) return true;
  if (after !== '' && holds(word + after)) return true;
  return divided(before, word, after, holds);
}

/** True where a word is cut in two by what stands between, or has something on both sides. */
function divided(
  before: string,
  word: string,
  after: string,
  holds: (text: string) => boolean,
): boolean {
  for (let cut = 2; cut <= word.length - 2; cut += 1)
    if (holds(before + word.slice(0, cut)) && holds(word.slice(cut) + after)) return true;
  return false;
}
