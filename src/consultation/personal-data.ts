import type { Labels } from '../guide/labels.js';

/** What is taken out of a text, and the label that stands in its place. */
interface Kind {
  label: 'removedAccount' | 'removedEmail' | 'removedInsurance' | 'removedPhone';
  pattern: RegExp;
  /** The length of what is really one at the start of a match; 0 for none. All of it without this. */
  lengthOf?: (match: string) => number;
}

const gap = '[ .\\u00a0\\u202f-]';
const at = String.raw`(?:@|＠|\s?[[({«<]\s?(?:at|à|a|chez|arobase|arobas)\s?[\])}»>]\s?|\s(?:arobase|arobas)\s)`;
const dot = String.raw`(?:\.|\s?[[({]\s?(?:dot|point)\s?[\])}]\s?)`;
const spelledDot = String.raw`\s(?:dot|point)\s`;
const local = String.raw`(?<![\p{L}\p{N}._%+'’-])[\p{L}\p{N}._%+'’-]+`;
const host = String.raw`[\p{L}\p{N}-]+`;

const kinds: readonly Kind[] = [
  {
    label: 'removedEmail',
    // Written in full, «jean chez exemple point fr» is one only with its point in words: «acheter chez exemple.fr».
    pattern: new RegExp(
      `${local}(?:${at}${host}(?:(?:${dot}|${spelledDot})${host})+|\\s(?:at|chez)\\s${host}(?:${spelledDot}${host})+)`,
      'giu',
    ),
  },
  {
    label: 'removedAccount',
    pattern: /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?:[ \u00a0\u202f-]?[A-Z\d]){11,30}/giu,
    lengthOf: ibanLength,
  },
  {
    label: 'removedInsurance',
    pattern:
      /(?<![\d.,/-]|\d[ \u00a0\u202f])[12][ .\u00a0\u202f-]?\d{2}(?:[ .\u00a0\u202f-]?(?:\d{2}|2[AB])){2}(?:[ .\u00a0\u202f-]?\d{3}){2}(?:[ .\u00a0\u202f-]?\d{2})?(?!\d)/giu,
    lengthOf: (match) => (isInsuranceNumber(match) ? match.length : 0),
  },
  {
    label: 'removedPhone',
    // As France writes them, and those that name their country (E.164: 15 digits at most).
    pattern: new RegExp(
      [
        String.raw`(?<![\d.,/-]|\d[ \u00a0\u202f])(?:(?:\(?\+33\)?|0033)${gap}?(?:\(0\)${gap}?)?[1-9]|0[1-9])(?:${gap}?\d{2}){4}(?!\d)`,
        String.raw`(?<![\d.,/-])0[1-9](?:/\d{2}){4}(?![\d/])`,
        String.raw`(?<![\d.,/-]|\d[ \u00a0\u202f])0[1-9](?:[ \u00a0\u202f]?\d){8}(?!\d)`,
        String.raw`(?<!\d)\+\d{1,3}(?:${gap}?\(?\d{1,4}\)?){2,6}(?!\d)`,
      ].join('|'),
      'gu',
    ),
  },
];

/**
 * A text without the e-mail addresses, telephone numbers, bank accounts (IBAN) and French social security numbers in
 * it. Nothing finds the names of people: those who judge contributions read them.
 * @param labels of the guide, whose text it becomes part of.
 * @returns how many were found, too.
 */
export function withoutPersonalData(text: string, labels: Labels): { text: string; found: number } {
  let found = 0;
  const cleaned = kinds.reduce(
    (rest, { label, pattern, lengthOf }) =>
      rest.replace(pattern, (match) => {
        const length = lengthOf ? lengthOf(match) : match.length;
        if (length === 0) return match;
        found += 1;
        return labels[label] + match.slice(length);
      }),
    text,
  );
  return { text: cleaned, found };
}

const streets =
  'all[ée]e|avenue|av\\.|boulevard|b[dl]|chemin|cit[ée]|cours|faubourg|impasse|lotissement|passage|place|quai|r[ée]sidence|route|rue|sentier|square|voie';
const address = new RegExp(
  `(?<![\\p{L}\\p{N}])\\d{1,4}(?:\\s?(?:bis|ter|quater))?,?\\s(?:${streets})\\s\\p{L}`,
  'iu',
);

/** True for a text with what looks like a postal address: a number and a street. It may be that of an office. */
export function hasPostalAddress(text: string): boolean {
  return address.test(text);
}

/** The length of the IBAN (ISO 13616) that a text begins with, by its check digits; 0 for none. */
function ibanLength(text: string): number {
  for (let length = text.length; length >= 15; length -= 1) {
    const written = text.slice(0, length).replace(/[ \u00a0\u202f-]/g, '');
    if (!/[A-Z\d]/i.test(text[length - 1] ?? '') || written.length < 15) continue;
    if (written.length <= 34 && isIban(written)) return length;
  }
  return 0;
}

function isIban(written: string): boolean {
  const turned = written.slice(4) + written.slice(0, 4);
  const digits = turned.toUpperCase().replace(/[A-Z]/g, (sign) => `${sign.charCodeAt(0) - 55}`);
  return BigInt(digits) % 97n === 1n;
}

/** By its key, where it has one; else by its month: 1 to 12, or 20 and more where that is not known. */
function isInsuranceNumber(written: string): boolean {
  const plain = written.replace(/[^\dAB]/gi, '').toUpperCase();
  if (plain.length === 15) {
    const number = plain.slice(0, 13).replace('2A', '19').replace('2B', '18');
    return /^\d+$/.test(number) && 97n - (BigInt(number) % 97n) === BigInt(plain.slice(13));
  }
  const month = Number(plain.slice(3, 5));
  return plain.length === 13 && ((month >= 1 && month <= 12) || month >= 20);
}
