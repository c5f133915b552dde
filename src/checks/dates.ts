import { folded } from './find.js';

const months =
  'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre january february march april may june july august september october november december'.split(
    ' ',
  );

/** A date in words, in French or English: «10 février 2020», «1er mai 2021», «June 2021». */
export const datePattern =
  '(?:(?:\\d{1,2}|1er|1<sup>er</sup>)[ \\u00a0\\u202f])?(?:janvier|février|fevrier|mars|avril|mai|juin|juillet|août|aout|septembre|octobre|novembre|décembre|decembre|January|February|March|April|May|June|July|August|September|October|November|December)[ \\u00a0\\u202f]\\d{4}';

/** `YYYY-MM-DD`, or `YYYY-MM` where the day is not said. */
export function isoDate(words: string): string {
  const parts = folded(words).split(' ');
  const year = parts.at(-1) ?? '';
  const month = String((months.indexOf(parts.at(-2) ?? '') % 12) + 1).padStart(2, '0');
  const day =
    parts.length > 2 ? `-${String(Number.parseInt(parts[0] ?? '', 10)).padStart(2, '0')}` : '';
  return `${year}-${month}${day}`;
}
