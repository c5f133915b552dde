import type { Lang } from './labels.js';

const months: Record<Lang, string[]> = {
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(
    ' ',
  ),
  en: 'January February March April May June July August September October November December'.split(
    ' ',
  ),
};

/** True for a `YYYY-MM-DD` that the Gregorian calendar has. */
export function isCalendarDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** The name of a month (1 to 12) in full. */
function monthName(month: number, lang: Lang): string {
  const name = months[lang][month - 1];
  if (name === undefined) throw new RangeError(`Unexpected month ${month}, expected 1 to 12`);
  return name;
}

/**
 * A date in words.
 * @param date `YYYY-MM-DD` or `YYYY-MM`.
 * @returns «30 avril 2021», «1er mai 2021», «juin 2021»; «30 April 2021» in English.
 */
export function dateInWords(date: string, lang: Lang): string {
  const [year, month, day] = date.split('-').map(Number);
  const name = monthName(month ?? 0, lang);
  if (day === undefined) return `${name} ${year}`;
  const ordinal = lang === 'fr' && day === 1 ? '1er' : String(day);
  return `${ordinal} ${name} ${year}`;
}

/** The month of a date as file names spell it: lower case, without accents («fevrier»). */
export function monthInFileName(date: string, lang: Lang): string {
  const name = monthName(Number(date.slice(5, 7)), lang);
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/**
 * The date that ends a text in words, «Version Bêta, 30 avril 2021».
 * @returns `YYYY-MM-DD`, or undefined where there is none.
 */
export function dateFromWords(text: string, lang: Lang): string | undefined {
  const match = /(\d{1,2})(?:er)?\s+(\p{L}+)\s+(\d{4})\W*$/u.exec(text.normalize('NFC'));
  const month = months[lang].findIndex((name) => name.toLowerCase() === match?.[2]?.toLowerCase());
  if (!match || month < 0) return undefined;
  const date = `${match[3]}-${String(month + 1).padStart(2, '0')}-${match[1]?.padStart(2, '0')}`;
  return isCalendarDate(date) ? date : undefined;
}
