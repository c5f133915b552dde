import { inProse } from '../find.js';
import { grouped } from '../grouped.js';
import { eachChapter, type Rule } from '../rule.js';

const reference = /(?<![\p{L}\d\])\u0001])!?\[([^[\]^@\n]+)\]\[([^[\]^\n]*)\]/gu;

export const referenceUndefined: Rule = {
  id: 'reference-undefined',
  severity: 'warning',
  reason: 'A link whose address isn’t given further down shows its brackets, and leads nowhere.',
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
        const name = match[2] === '' ? match[1] : match[2];
        return {
          path: chapter.path,
          start,
          end,
          message: `Unexpected link «${match[0]}» without an address «[${name}]:»`,
          hint: `write the address on a line of its own, after an empty line: [${name}]: https://… ; or in its place: [${match[1]}](https://…)`,
        };
      }),
    );
  }),
};
