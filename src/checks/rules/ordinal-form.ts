import { words } from '../../words/words.js';
import { eachMatch } from '../pattern.js';
import type { Rule } from '../rule.js';

/** Long endings → short ones, by the numbers that take them. */
const endings: readonly [numbers: RegExp, long: RegExp, short: string][] = [
  [/^1$/, /^i?(?:er|[èe]re)$/, 'r'],
  [/^2$/, /^nde$/, 'd'],
  [/^(?!0|1$)\d+$|^(?=[IVX]{2}|[VX])X{0,3}(?:IX|IV|V?I{0,3})$/, /^i?[èe]me$/, ''],
];

/** «1ère» → «1re»; nothing for what is no ordinal, such as «Lier». */
function shortened(number: string, ending: string): string | undefined {
  const plural = ending.endsWith('s') ? 's' : '';
  const singular = ending.slice(0, ending.length - plural.length);
  const found = endings.find(([numbers, long]) => numbers.test(number) && long.test(singular));
  if (!found) return undefined;
  const [, , short] = found;
  const e = singular.endsWith('er') ? 'er' : `${short}e`;
  return `${number}${e}${plural}`;
}

export const ordinalForm: Rule = {
  id: 'ordinal-form',
  severity: 'warning',
  ok: [
    { text: 'La 1re fois, le 1er mai, la 2e, le XXIe siècle, 2 mètres.\n' },
    { text: 'Lier les données, Vier, Cier, Mier, le Ier siècle, 16e.\n' },
  ],
  notOk: [
    {
      text: 'La 1ère fois, la 2ème, au XXIème siècle.\n',
      messages: [
        '1:4 Unexpected «1ère», expected «1re»',
        '1:18 Unexpected «2ème», expected «2e»',
        '1:27 Unexpected «XXIème», expected «XXIe»',
      ],
      fixed: 'La 1re fois, la 2e, au XXIe siècle.\n',
    },
  ],
  check: eachMatch(
    /(?<![\p{L}\d_.,-])(\d+|[IVX]+)(i?[èe]res?|iers?|i?[èe]mes?|ndes?)(?![\p{L}\d_-])/gu,
    'fr',
    ({ match }) => {
      const [whole, number = '', ending = ''] = match;
      const instead = shortened(number, ending);
      if (instead === undefined) return undefined;
      return {
        message: words().rules['ordinal-form'].found(whole, instead),
        hint: words().rules['ordinal-form'].hint,
        instead,
      };
    },
  ),
};
