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
  reason: 'One text has one date: of two, one sends readers to a law that doesn’t exist.',
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
    const first = new Map<string, { date: string; words: string; path: string }>();
    return chapters.flatMap((chapter) =>
      inProse(chapter, cited).flatMap(({ match, end }): Finding[] => {
        const [, number = '', words = ''] = match;
        const before = first.get(number);
        if (!before) first.set(number, { date: isoDate(words), words, path: chapter.path });
        if (!before || before.date === isoDate(words)) return [];
        const message = `Unexpected date «${words}» of n° ${number}, dated «${before.words}» in ${before.path}`;
        return [
          {
            path: chapter.path,
            start: end - words.length,
            end,
            message,
            hint: 'look the text up on Légifrance and mend the wrong one',
          },
        ];
      }),
    );
  },
};
