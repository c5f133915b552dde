import { words } from '../../words/words.js';
import { eachMatch } from '../pattern.js';
import type { Rule } from '../rule.js';

export const unitSuperscript: Rule = {
  id: 'unit-superscript',
  severity: 'warning',
  ok: [{ text: 'Une salle de 40 m², le disque M2, un master M2, src/m2, 2 m2.large.\n' }],
  notOk: [
    {
      text: 'Une salle de 40 m2 et 3 km3.\n',
      messages: ['1:17 Unexpected «m2», expected «m²»', '1:25 Unexpected «km3», expected «km³»'],
      fixed: 'Une salle de 40 m² et 3 km³.\n',
    },
  ],
  check: eachMatch(
    /(?<=(?:\d|(?<!\p{L})par|(?:€|kg|g|k?Wh?|euros?|t|l|L)\/)[\s\u00a0\u202f]?)(?<!\p{L})([kcdm]?m)([23])(?![\p{L}\d_/=-]|\.\p{L})/gu,
    undefined,
    ({ match }) => {
      const instead = `${match[1]}${match[2] === '2' ? '²' : '³'}`;
      return {
        message: words().rules['unit-superscript'].found(match[0], instead),
        hint: words().rules['unit-superscript'].hint,
        instead,
      };
    },
  ),
};
