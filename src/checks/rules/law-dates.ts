import { words } from '../../words/words.js';
import { datePattern, isoDate } from '../dates.js';
import { inProse } from '../find.js';
import type { Finding, Rule } from '../rule.js';

const cited = new RegExp(
  `n[°ºo][ \\u00a0\\u202f]?(\\d{2,4}-\\d{1,4})\\s+du\\s+(${datePattern})`,
  'gu',
);

export const lawDates: Rule = {
  id: 'law-dates',
  severity: 'warning',
  ok: [
    {
      text: 'La loi n° 2020-105 du 10 février 2020, puis la loi n° 2020-105 du 10 février 2020.\n',
    },
  ],
  notOk: [
    {
      text: 'La loi n° 2020-105 du 10 février 2020.\n\nLa loi n° 2020-105 du 11 février 2020.\n',
      messages: [
        '3:23 Unexpected date «11 février 2020» of n° 2020-105, dated «10 février 2020» in index.md',
      ],
    },
  ],
  check: ({ chapters }) => {
    const first = new Map<string, { date: string; said: string; path: string }>();
    return chapters.flatMap((chapter) =>
      inProse(chapter, cited).flatMap(({ match, end }): Finding[] => {
        const [, number = '', said = ''] = match;
        const before = first.get(number);
        if (!before) first.set(number, { date: isoDate(said), said, path: chapter.path });
        if (!before || before.date === isoDate(said)) return [];
        const message = words().rules['law-dates'].found(said, number, before.said, before.path);
        return [
          {
            path: chapter.path,
            start: end - said.length,
            end,
            message,
            hint: words().rules['law-dates'].hint,
          },
        ];
      }),
    );
  },
};
