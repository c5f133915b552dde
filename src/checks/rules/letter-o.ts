import { words } from '../../words/words.js';
import { eachMatch } from '../pattern.js';
import type { Rule } from '../rule.js';

export const letterO: Rule = {
  id: 'letter-o',
  severity: 'warning',
  ok: [{ text: 'En 2020, 10 % de O2, 5 Oct, ISO9001, REF-2O20, #1O1.\n' }],
  notOk: [
    {
      text: 'En 2O20, 1O % des achats.\n',
      messages: [
        '1:4 Unexpected letter O in «2O20», expected «2020»',
        '1:10 Unexpected letter O in «1O», expected «10»',
      ],
      fixed: 'En 2020, 10 % des achats.\n',
    },
    { text: 'Réaction : 2O2.\n', messages: ['1:12 Unexpected letter O in «2O2», expected «202»'] },
  ],
  check: eachMatch(
    /(?<![\p{L}\d_.#/=-])\d[\dOo]*(?:O[\dOo]*\d|[\dOo]*O)(?![\p{L}\d_/=-]|\.[\p{L}\d])/gu,
    undefined,
    ({ match, prose }) => {
      const after = prose.text.slice(match.index + match[0].length);
      const instead = match[0].replace(/[Oo]/g, '0');
      return {
        message: words().rules['letter-o'].found(match[0], instead),
        hint: words().rules['letter-o'].hint,
        // «2O2» may be a formula.
        instead: match[0].length > 3 || /^[ \u00a0\u202f]?[%€]/.test(after) ? instead : undefined,
      };
    },
  ),
};
