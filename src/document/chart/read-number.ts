import type { Lang } from '../../guide/labels.js';

/** A number of a table, with the words that say what it counts: «%», «€», «kWh». */
export interface Quantity {
  value: number;
  unit: string;
}

/** What stands in a cell whose value nobody knows. */
const unknown = /^(?:[-–—…]?|n\.?\s?[ad]\.?|n\/a)$/i;

/**
 * Reads the number that a cell begins with, as people of a language write it: spaces part thousands everywhere, a
 * comma parts decimals in French and thousands in English.
 * @returns `missing` for an empty cell, a dash or «n.d.»; undefined for what is no number.
 */
export function readNumber(text: string, lang: Lang): Quantity | 'missing' | undefined {
  const written = text.replace(/\s+/g, ' ').trim();
  if (unknown.test(written)) return 'missing';
  const [, sign = '', before = '', digits = '', after = ''] =
    /^([-−–+]?) ?([€$£]?) ?(\d(?:[\d .,]*\d)?) ?(\D*)$/.exec(written) ?? [];
  const thousands = lang === 'en' ? /[ ,]/g : / /g;
  const plain = digits.replace(thousands, '').replace(',', '.');
  if (!/^\d+(?:\.\d+)?$/.test(plain)) return undefined;
  const value = Number(plain) * (/[-−–]/.test(sign) ? -1 : 1);
  return { value, unit: before || after.trim() };
}
