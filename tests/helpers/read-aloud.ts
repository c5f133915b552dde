/**
 * A text as a voice says it, as far as spelling tells: compatibility forms (², ₂) are their digits,
 * an accent on a capital changes nothing, a number's ending is said as an ordinal, punctuation is a
 * pause, a hyphen within a word nothing; a small word written twice is said once.
 */
export function readAloud(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/(?<=\d)O|O(?=\d)/g, '0')
    .replace(/(\d|[IVX])(?:eres?|res?|i?emes?|e)(?![\p{L}\d])/gu, '$1 ordinal')
    .replace(/(\d)[.,](?=\d)/g, '$1 decimal ')
    .replace(/(?<=\p{L})-(?=\p{L})/gu, '')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .replace(/(?<![\p{L}\d])(de|la|le|the) \1(?![\p{L}\d])/giu, '$1')
    .toLowerCase()
    .trim();
}
