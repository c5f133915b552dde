import { words } from '../../words/words.js';
import { eachChapter, type Finding, type Rule } from '../rule.js';

const limit = 180;

export const paragraphLong: Rule = {
  id: 'paragraph-long',
  severity: 'info',
  ok: [{ text: `${'mot '.repeat(limit)}\n` }],
  notOk: [
    {
      text: `${'mot '.repeat(limit + 1)}\n`,
      messages: [`1:1 Unexpected paragraph of ${limit + 1} words, expected ${limit} at most`],
    },
  ],
  check: eachChapter((chapter) =>
    chapter.prose.flatMap(({ text, start }): Finding[] => {
      const count = text.match(/[\p{L}\d]+(?:[’'-][\p{L}\d]+)*/gu)?.length ?? 0;
      if (count <= limit) return [];
      const message = words().rules['paragraph-long'].found(count, limit);
      return [
        {
          path: chapter.path,
          start,
          end: start + text.length,
          message,
          hint: words().rules['paragraph-long'].hint,
        },
      ];
    }),
  ),
};
