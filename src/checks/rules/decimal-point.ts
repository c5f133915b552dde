import { words } from '../../words/words.js';
import { eachMatch } from '../pattern.js';
import type { Rule } from '../rule.js';

const units =
  '%|€|kg|g|t|tonnes?|W|kW|MW|Wh|kWh|MWh|GWh|TWh|millions?|milliards?|fois|heures?|h|ans?|années?|mois|jours?|km|m|cm|mm|Go|Mo|To|Ko|points?|kgCO₂|degrés?|°C|personnes?|équipements?|pouces?';

export const decimalPoint: Rule = {
  id: 'decimal-point',
  severity: 'warning',
  ok: [
    { text: 'Soit 3,5 %, la version 2.1, l’article 4.2, 1.500 € à vérifier.\n' },
    { lang: 'en', text: 'That is 3.5 %.\n' },
    { text: 'À 12.30 h, USB 3.1 Go, l’article 2.1 t, hsl(52deg 48.8% 48.2%).\n' },
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
    ({ match, prose }) => {
      const before = prose.text.slice(0, match.index);
      const after = prose.text.slice(match.index + match[0].length);
      if (isNumbered(before) || isTime(match[0], after)) return undefined;
      const instead = match[0].replace('.', ',');
      return {
        message: words().rules['decimal-point'].found(match[0], instead),
        hint: words().rules['decimal-point'].hint,
        // The other end of a range has no unit, and would keep its point.
        instead: /\.\d+\s*(?:[-–,;/]|à|et|ou)\s*$/.test(before) ? undefined : instead,
      };
    },
  ),
};

/** True after what is counted by versions and sections, or within a function of a style sheet. */
function isNumbered(before: string): boolean {
  return (
    /(?<!\p{L})(?:article|annexe|chapitre|critère|figure|norme|partie|point|règle|section|tableau|v|version|§)s?\s*$/iu.test(
      before,
    ) ||
    /[\p{Ll}\d,»’'(]\s+\p{Lu}[\p{L}\d]*\s*$/u.test(before) ||
    /[a-z]\([^()]*$/.test(before)
  );
}

function isTime(number: string, after: string): boolean {
  return /\.[0-5]\d$/.test(number) && /^\s?h(?:eures?)?(?!\p{L})/u.test(after);
}
