import { words } from '../../words/words.js';
import { inProse } from '../find.js';
import { markup } from '../prose.js';
import { eachChapter, type Rule } from '../rule.js';

const ending = new RegExp(`([.,;:])(?:[\\s${markup}]|\\{[^{}]*\\})*$`, 'g');

export const headingPunctuation: Rule = {
  id: 'heading-punctuation',
  severity: 'info',
  ok: [
    { text: '## Que dit la loi ? {#loi}\n\nA.\n' },
    { text: '## Et après…\n\nA.\n' },
    { text: '## Imprimantes, etc.\n\nA.\n' },
    { lang: 'en', text: '## Fast :rocket:\n\nA.\n' },
  ],
  notOk: [
    {
      text: '## La loi : {#loi}\n\nA.\n',
      messages: ['1:11 Unexpected «:» at the end of a heading'],
      fixed: '## La loi {#loi}\n\nA.\n',
    },
    {
      text: '## La règle.\n\nA.\n',
      messages: ['1:12 Unexpected «.» at the end of a heading'],
      fixed: '## La règle\n\nA.\n',
    },
    {
      lang: 'en',
      text: '## Acme Inc.\n\nA.\n\n## Drive C:\n\nB.\n\n## Rule 1\\.\n\nC.\n',
      messages: [
        '1:12 Unexpected «.» at the end of a heading',
        '5:11 Unexpected «:» at the end of a heading',
        '9:11 Unexpected «.» at the end of a heading',
      ],
    },
  ],
  check: eachChapter((chapter) =>
    inProse(chapter, ending, ({ kind }) => kind === 'heading')
      .filter(
        ({ prose, match }) => !/(?:etc|\.\.|:[\w+-]+)\.?$/.test(prose.text.slice(0, match.index)),
      )
      .map(({ match, prose, start }) => {
        const before = prose.text.slice(0, match.index);
        const from = start - (/[ \u00a0\u202f]*$/.exec(before)?.[0].length ?? 0);
        // «Inc.» and «C:» end with what is theirs.
        const isSure = (
          match[1] === '.'
            ? /(?<!\p{L})(?!assoc|approx|suppl)\p{L}\p{Ll}{4,}$/iu
            : /[\p{L}\d]{2}\s*$/u
        ).test(before);
        return {
          path: chapter.path,
          start,
          end: start + 1,
          message: words().rules['heading-punctuation'].found(match[1] ?? ''),
          hint: words().rules['heading-punctuation'].hint,
          ...(isSure ? { fix: { start: from, end: start + 1, text: '' } } : {}),
        };
      }),
  ),
};
