import type { Lang } from '../../guide/labels.js';

/** Round values that an axis shows, four to eight of them, around all that it must reach; zero is among them. */
export function ticks(numbers: readonly number[]): number[] {
  const least = Math.min(0, ...numbers);
  const most = Math.max(0, ...numbers);
  const rough = (most - least) / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step =
    [1, 2, 2.5, 5, 10].map((each) => each * power).find((each) => each >= rough) ?? rough;
  const first = Math.floor(least / step);
  const last = Math.ceil(most / step);
  return Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
}

/** A number with its unit, as a language writes it. */
export function shownNumber(value: number, unit: string, lang: Lang): string {
  const [whole = '', decimals] = String(Math.abs(value)).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, lang === 'fr' ? '\u202f' : ',');
  const number =
    decimals === undefined ? grouped : `${grouped}${lang === 'fr' ? ',' : '.'}${decimals}`;
  const signed = value < 0 ? `−${number}` : number;
  if (unit === '') return signed;
  if (lang === 'en' && /^[€$£]$/.test(unit)) return `${unit}${signed}`;
  return lang === 'en' && unit === '%' ? `${signed}%` : `${signed}\u00a0${unit}`;
}
