import { inProse } from '../find.js';
import { markup } from '../prose.js';
import { eachChapter, type Rule } from '../rule.js';

const ending = new RegExp(`([.,;:])(?:[\\s${markup}]|\\{[^{}]*\\})*$`, 'g');

export const headingPunctuation: Rule = {
  id: 'heading-punctuation',
  severity: 'info',
  reason:
    'A heading is no sentence; its full stop or colon is read aloud and shown in every list of contents.',
  ok: [
    { text: '## Que dit la loi ? {#loi}\n\nA.\n' },
    { text: '## Et après…\n\nA.\n' },
    { text: '## Imprimantes, etc.\n\nA.\n' },
  ],
  notOk: [
    {
      text: '## La loi : {#loi}\n\nA.\n',
      messages: ['1:11 Unexpected «:» at the end of a heading'],
      fixed: '## La loi {#loi}\n\nA.\n',
    },
    {
      text: '## La loi.\n\nA.\n',
      messages: ['1:10 Unexpected «.» at the end of a heading'],
      fixed: '## La loi\n\nA.\n',
    },
  ],
  check: eachChapter((chapter) =>
    inProse(chapter, ending, ({ kind }) => kind === 'heading')
      .filter(({ prose, match }) => !/(?:etc|\.\.)\.?$/.test(prose.text.slice(0, match.index)))
      .map(({ match, prose, start }) => {
        const from =
          start - (/[ \u00a0\u202f]*$/.exec(prose.text.slice(0, match.index))?.[0].length ?? 0);
        return {
          path: chapter.path,
          start,
          end: start + 1,
          message: `Unexpected «${match[1]}» at the end of a heading`,
          hint: 'take it out',
          fix: { start: from, end: start + 1, text: '' },
        };
      }),
  ),
};
