import { eachMatch } from '../pattern.js';
import type { Rule } from '../rule.js';

const units =
  '%|€|kg|g|t|tonnes?|W|kW|MW|Wh|kWh|MWh|GWh|TWh|millions?|milliards?|fois|heures?|h|ans?|années?|mois|jours?|km|m|cm|mm|Go|Mo|To|Ko|points?|kgCO₂|degrés?|°C|personnes?|équipements?|pouces?';

export const decimalPoint: Rule = {
  id: 'decimal-point',
  severity: 'warning',
  reason: 'French numbers take a comma: a French voice reads «3.5» as two numbers.',
  ok: [
    { text: 'Soit 3,5 %, la version 2.1, l’article 4.2, 1.500 € à vérifier.\n' },
    { lang: 'en', text: 'That is 3.5 %.\n' },
  ],
  notOk: [
    {
      text: 'Soit 3.5 % et 1.25 million.\n',
      messages: ['1:6 Unexpected «3.5», expected «3,5»', '1:15 Unexpected «1.25», expected «1,25»'],
      fixed: 'Soit 3,5 % et 1,25 million.\n',
    },
  ],
  check: eachMatch(
    new RegExp(
      `(?<![\\p{L}\\d.,])\\d+\\.\\d{1,2}(?=[ \\u00a0\\u202f]?(?:${units})(?![\\p{L}\\d]))`,
      'gu',
    ),
    'fr',
    ({ match }) => {
      const instead = match[0].replace('.', ',');
      return {
        message: `Unexpected «${match[0]}», expected «${instead}»`,
        hint: 'write the decimal comma',
        instead,
      };
    },
  ),
};
