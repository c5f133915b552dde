import { eachChapter, type Finding, type Rule } from '../rule.js';

const limit = 180;

export const paragraphLong: Rule = {
  id: 'paragraph-long',
  severity: 'info',
  reason: 'A paragraph longer than a screen of a telephone loses its reader.',
  ok: [{ text: `${'mot '.repeat(limit)}\n` }],
  notOk: [
    {
      text: `${'mot '.repeat(limit + 1)}\n`,
      messages: [`1:1 Unexpected paragraph of ${limit + 1} words, expected ${limit} at most`],
    },
  ],
  check: eachChapter((chapter) =>
    chapter.prose.flatMap(({ text, start }): Finding[] => {
      const words = text.match(/[\p{L}\d]+(?:[’'-][\p{L}\d]+)*/gu)?.length ?? 0;
      if (words <= limit) return [];
      const message = `Unexpected paragraph of ${words} words, expected ${limit} at most`;
      return [
        {
          path: chapter.path,
          start,
          end: start + text.length,
          message,
          hint: 'cut it in two, or make it a list',
        },
      ];
    }),
  ),
};
