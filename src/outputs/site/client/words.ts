/** Numbers keep their parts together: «3.1-5», «30000000-9». */
const word = /\p{N}+(?:[.-]\p{N}+)+|[\p{L}\p{N}]+/gu;
const small = new Set(
  'au aux ce ces de des du en est et il la le les ou par pour que qui se sur un une and for from in is of on or the to with'.split(
    ' ',
  ),
);

/** A word of a text and where it begins. */
interface Word {
  text: string;
  at: number;
}

/** The words of a text, in order. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(word)].map((match) => ({ text: match[0], at: match.index }));
}

/**
 * What a word is found by: lower case, no accents, no plural, no final «e» («Sociales», «sociaux» and
 * «sociale» are all `social`). Empty for letters alone and for words that are everywhere.
 */
export function rootOf(text: string): string {
  const plain = text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae');
  if (plain.length < 2 || small.has(plain)) return '';
  const singular = plain.length > 4 ? plain.replace(/aux$/, 'al') : plain;
  const short = singular.length > 3 ? singular.replace(/[sx]$/, '') : singular;
  return short.length > 4 ? short.replace(/e+$/, '') : short;
}
