import { words } from '../../words/words.js';
import { inProse } from '../find.js';
import { grouped } from '../grouped.js';
import { eachChapter, type Finding, type Rule } from '../rule.js';

/** As prose has them: of what HTML writes with more letters, the rest is markup. */
const hyphens = /(?:\u00ad\u0001*)+/g;
const spaces = /(?<=\p{Ll}{2})[ \u0001]*\u00a0[ \u00a0\u0001]*(?=\p{Ll}{2})/gu;
/** As they are written, without the markup of words beside them. */
const written = /^(?:[\u00ad\u00a0 ]|&(?:shy|nbsp|#173|#160|#xad|#xa0);)+$/i;

export const spacePasted: Rule = {
  id: 'space-pasted',
  severity: 'info',
  ok: [
    { text: 'À 10\u00a0000\u00a0€\u00a0: «\u00a0oui\u00a0», M.\u00a0Dupont, n°\u00a03.\n' },
    { text: 'Le mot `deux\u00a0mots`, un mot\u00a0**gras**.\n' },
    { text: 'Pour [tous\u00a0lecteurs].\n\n[tous\u00a0lecteurs]: https://exemple.fr\n' },
    { text: '<p>Guides&nbsp;&nbsp;•&nbsp;&nbsp;fiches&nbsp;&nbsp;pratiques</p>\n' },
  ],
  notOk: [
    {
      text: 'Un pro\u00adduit du&shy;rable.\n',
      messages: ['1:7 Unexpected soft hyphen, which no one sees, 2 times'],
      fixed: 'Un produit durable.\n',
    },
    {
      text: 'Le prix&nbsp;&nbsp; bas, sans\u00a0frais.\n',
      messages: ['1:8 Unexpected no-break space between words, 2 times'],
      fixed: 'Le prix bas, sans frais.\n',
    },
  ],
  check: eachChapter((chapter) => {
    if (!/[\u00ad\u00a0]|&/.test(chapter.text)) return [];
    const said = words().rules['space-pasted'];
    const found = (pattern: RegExp, message: string, text: string): Finding[] =>
      inProse(chapter, pattern, ({ kind }) => kind !== 'html').flatMap(({ start, end }) =>
        written.test(chapter.text.slice(start, end)) && !isInLabel(chapter.text, start)
          ? [
              {
                path: chapter.path,
                start,
                end,
                message,
                hint: said.hint,
                fix: { start, end, text },
              },
            ]
          : [],
      );
    return grouped([...found(hyphens, said.hyphen, ''), ...found(spaces, said.space, ' ')]);
  }),
};

/** True within brackets: a label that changes no longer finds its definition. */
function isInLabel(text: string, at: number): boolean {
  return text.lastIndexOf('[', at) > text.lastIndexOf(']', at);
}
