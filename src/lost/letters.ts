const word = /[\p{L}\p{N}\p{M}]+/gu;

/** The words of a text as every output may print them: without case, ligatures, soft hyphens and marks between words. */
export function wordsOf(text: string): string[] {
  const folded = text.normalize('NFKD').replace(/[\u00ad\p{M}]/gu, '');
  return folded.toLowerCase().match(word) ?? [];
}

/** The letters and digits of a text in one string: how an output spaces and divides words does not matter. */
export function lettersOf(text: string): string {
  return wordsOf(text).join('');
}
