import { words } from '../../words/words.js';
import { eachChapter, type Rule } from '../rule.js';
import { sentencesOf } from '../sentences.js';

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
  check: eachChapter(({ path, prose }) =>
    prose
      .flatMap(sentencesOf)
      .filter((sentence) => sentence.words.length > limit)
      .map(({ start, end, words: { length } }) => {
        const { found, hint } = words().rules['sentence-long'];
        return { path, start, end, message: found(length, limit), hint };
      }),
  ),
};
