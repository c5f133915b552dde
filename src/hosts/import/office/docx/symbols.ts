/** Signs of fonts that have drawings in the place of letters, by their codes. */
const wingdings: Readonly<Record<string, string>> = {
  '6F': '☐',
  '71': '☐',
  A7: '•',
  A8: '☐',
  D8: '•',
  E0: '→',
  FB: '☒',
  FC: '✓',
  FD: '☒',
  FE: '☑',
};
const symbols: Readonly<Record<string, string>> = {
  A3: '≤',
  AE: '→',
  B0: '°',
  B1: '±',
  B3: '≥',
  B4: '×',
  B7: '•',
  B9: '≠',
  BB: '≈',
};

/**
 * A sign of a font as a character that all fonts know; undefined where there is none.
 * @param code four hexadecimal digits, in the private use area where the font is one of drawings.
 */
export function symbolOf(font: string, code: string): string | undefined {
  const number = Number.parseInt(code, 16);
  if (Number.isNaN(number)) return undefined;
  const isPrivate = number >= 0xf000 && number <= 0xf0ff;
  const short = (isPrivate ? number - 0xf000 : number).toString(16).toUpperCase().padStart(2, '0');
  if (/wingdings/i.test(font)) return wingdings[short];
  if (/symbol/i.test(font)) return symbols[short];
  return isPrivate ? undefined : String.fromCodePoint(number);
}
