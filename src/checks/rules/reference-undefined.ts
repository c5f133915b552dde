import { words } from '../../words/words.js';
import { inProse } from '../find.js';
import { grouped } from '../grouped.js';
import { eachChapter, type Rule } from '../rule.js';

const reference = /(?<![\p{L}\d\])\u0001])!?\[([^[\]^@\n]+)\]\[([^[\]^\n]*)\]/gu;

export const referenceUndefined: Rule = {
  id: 'reference-undefined',
  severity: 'warning',
  ok: [{ text: 'Un [mot][r] et `[a][b]`, une case tableau[0][1].\n\n[r]: https://exemple.fr\n' }],
  notOk: [
    {
      text: 'Un [mot][r3] et [autre][].\n',
      messages: [
        '1:4 Unexpected link «[mot][r3]» without an address «[r3]:»',
        '1:17 Unexpected link «[autre][]» without an address «[autre]:»',
      ],
    },
  ],
  check: eachChapter((chapter) => {
    if (!chapter.text.includes('][')) return [];
    return grouped(
      inProse(chapter, reference, ({ kind }) => kind !== 'html').map(({ match, start, end }) => {
        const [, label = '', given = ''] = match;
        const name = given === '' ? label : given;
        return {
          path: chapter.path,
          start,
          end,
          message: words().rules['reference-undefined'].found(match[0], name),
          hint: words().rules['reference-undefined'].hint(name, label),
        };
      }),
    );
  }),
};
