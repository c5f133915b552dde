import { words } from '../../words/words.js';
import { eachMatch } from '../pattern.js';
import type { Rule } from '../rule.js';

export const chemicalSubscript: Rule = {
  id: 'chemical-subscript',
  severity: 'warning',
  ok: [{ text: 'Le CO₂, le CO<sub>2</sub>, la CO21, la colonne CO2_total de CO2.csv.\n' }],
  notOk: [
    {
      text: 'Des tonnes de CO2 et de CO2e.\n',
      messages: ['1:15 Unexpected «CO2», expected «CO₂»', '1:25 Unexpected «CO2», expected «CO₂»'],
      fixed: 'Des tonnes de CO₂ et de CO₂e.\n',
    },
    { text: 'Le SF6 des postes.\n', messages: ['1:4 Unexpected «SF6», expected «SF₆»'] },
  ],
  check: eachMatch(
    /(?<![\p{L}\d_@#=.-])(CO|CH|SO|NO|SF|NF)([2346])(?=e?q?(?![\p{L}\d_@=]|\.\p{L}|-\d))/gu,
    undefined,
    ({ match }) => {
      const [whole, atoms = '', count = ''] = match;
      if (!/^(?:CO2|CH4|SO2|NO2|SF6|NF3)$/.test(whole)) return undefined;
      const instead = `${atoms}${String.fromCodePoint(0x2080 + Number(count))}`;
      return {
        message: words().rules['chemical-subscript'].found(whole, instead),
        hint: words().rules['chemical-subscript'].hint,
        // The others may be the number of a lot or of a room: «le lot SO2».
        instead: whole === 'CO2' ? instead : undefined,
      };
    },
  ),
};
