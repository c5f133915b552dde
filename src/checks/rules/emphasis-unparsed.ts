import { words } from '../../words/words.js';
import { inProse } from '../find.js';
import { grouped } from '../grouped.js';
import { eachChapter, type Rule } from '../rule.js';

/** «**a :**b», «** a**», «**a **». */
const unparsed =
  /(?<![*\u0001/\w])\*\*(?:[^\s*/.][^*\n]*\*\*(?=[\p{L}\d])|[ \u00a0][^*\n]*[^\s*]\*\*(?!\*)|[^\s*/.][^*\n]*[ \u00a0]\*\*(?!\*))/gu;

export const emphasisUnparsed: Rule = {
  id: 'emphasis-unparsed',
  severity: 'warning',
  ok: [
    { text: 'Le prix** hors taxe, ** la taxe.\n' },
    { text: '**Gras :** texte, 2 ** 3, \\*\\*mot\\*\\*, `**x**`.\n' },
    { lang: 'en', text: 'All of **/*.js and src/**.\n' },
  ],
  notOk: [
    {
      text: 'Un **gras :**texte.\n',
      messages: ['1:4 Unexpected «**» shown as it is, expected bold'],
    },
    { text: 'Un ** mot**.\n', messages: ['1:4 Unexpected «**» shown as it is, expected bold'] },
  ],
  check: eachChapter((chapter) => {
    if (!chapter.text.includes('**')) return [];
    return grouped(
      inProse(chapter, unparsed, ({ kind }) => kind !== 'html').map(({ start }) => ({
        path: chapter.path,
        start,
        end: start + 2,
        message: words().rules['emphasis-unparsed'].found,
        hint: words().rules['emphasis-unparsed'].hint,
      })),
    );
  }),
};
