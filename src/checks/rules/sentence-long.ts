import { words } from '../../words/words.js';
import { eachChapter, type Finding, type Rule } from '../rule.js';

const limit = 40;

export const sentenceLong: Rule = {
  id: 'sentence-long',
  severity: 'info',
  criteria: ['WCAG 3.1.5'],
  ok: [{ text: `${'mot '.repeat(limit - 1)}fin. ${'mot '.repeat(limit - 1)}fin.\n` }],
  notOk: [
    {
      text: `Bref. ${'mot '.repeat(limit)}fin.\n`,
      messages: [`1:7 Unexpected sentence of ${limit + 1} words, expected ${limit} at most`],
    },
  ],
  check: eachChapter((chapter) =>
    chapter.prose.flatMap(({ text, start, kind }): Finding[] => {
      if (kind === 'cell' || kind === 'html') return [];
      return [...text.matchAll(/\S(?:[^.!?…]|[.!?…](?![\s»”)]|$))*(?:[.!?…]+|$)/g)].flatMap(
        (match): Finding[] => {
          const count = match[0].match(/[\p{L}\d]+(?:[’'.,-][\p{L}\d]+)*/gu)?.length ?? 0;
          if (count <= limit) return [];
          const from = start + match.index;
          const message = words().rules['sentence-long'].found(count, limit);
          return [
            {
              path: chapter.path,
              start: from,
              end: from + match[0].length,
              message,
              hint: words().rules['sentence-long'].hint,
            },
          ];
        },
      );
    }),
  ),
};
