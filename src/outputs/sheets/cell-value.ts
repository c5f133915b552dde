import type { Lang } from '../../guide/labels.js';

/**
 * What a cell holds: text that no spreadsheet computes, a number with its unit, room for one, or the sum of its
 * column from one row to another, from 0, with what that is now.
 */
export type CellValue =
  | { kind: 'text'; text: string }
  | { kind: 'number'; number: number; unit: Unit; decimals: number }
  | { kind: 'open'; unit: Unit; decimals: number }
  | { kind: 'sum'; from: number; to: number; number: number; unit: Unit; decimals: number };

/** A percentage is the number that it stands for: 10 % is 0.1. */
export type Unit = 'none' | 'percent' | 'euro';

const units: Readonly<Record<string, Unit>> = { '': 'none', '%': 'percent', '€': 'euro' };
const written = {
  fr: /^([-−]?)([1-9]\d{0,2}(?:[ \u00a0\u202f]\d{3})+|[1-9]\d*|0)(?:,(\d+))?\s*([%€]?)$/u,
  en: /^([-−]?)([1-9]\d{0,2}(?:,\d{3})+|[1-9]\d*|0)(?:\.(\d+))?\s*([%€]?)$/u,
};
/** What a spreadsheet computes with. */
const mostDigits = 15;

/**
 * A text as the number that it is, with its unit; as text where it is anything else, such as a code that begins
 * with 0, or a number longer than a spreadsheet keeps.
 */
export function cellValue(text: string, lang: Lang): CellValue {
  const match = written[lang].exec(text.trim());
  const [, sign = '', whole = '', decimals = '', mark = ''] = match ?? [];
  const digits = whole.replace(/\D/g, '');
  if (!match || digits.length + decimals.length > mostDigits) return { kind: 'text', text };
  const unit = units[mark] ?? 'none';
  // Shifted as text: 7 / 100 and 0.07 are not always the same number.
  const power = unit === 'percent' ? -2 : 0;
  const number = Number(`${sign && '-'}${digits}.${decimals || '0'}e${power}`);
  return { kind: 'number', number, unit, decimals: decimals.length };
}
