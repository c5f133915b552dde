import { eachMatch } from '../pattern.js';
import type { Rule } from '../rule.js';

const endings: Readonly<Record<string, string>> = {
  ère: 're',
  ères: 'res',
  ier: 'er',
  ème: 'e',
  èmes: 'es',
  ieme: 'e',
  ième: 'e',
  ièmes: 'es',
  nde: 'de',
};

export const ordinalForm: Rule = {
  id: 'ordinal-form',
  severity: 'warning',
  reason:
    'French shortens ordinals to 1er, 1re, 2e; the long forms are read letter by letter, and aren’t set as superscripts.',
  ok: [{ text: 'La 1re fois, le 1er mai, la 2e, le XXIe siècle, 2 mètres.\n' }],
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
    /(?<![\p{L}\d])(\d+|[IVXLC]+)(ères?|ier|i?[èe]mes?|nde)(?![\p{L}\d])/gu,
    'fr',
    ({ match }) => {
      const [whole, number = '', ending = ''] = match;
      const key = ending.replace('eme', 'ème');
      const short = endings[key];
      if (short === undefined) return undefined;
      const instead = `${number}${short}`;
      return {
        message: `Unexpected «${whole}», expected «${instead}»`,
        hint: 'write the short form',
        instead,
      };
    },
  ),
};
