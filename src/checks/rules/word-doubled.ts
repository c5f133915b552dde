import { eachMatch } from '../pattern.js';
import { markup } from '../prose.js';
import type { Rule } from '../rule.js';

const rightful = new Set([
  'nous',
  'vous',
  'had',
  'that',
  'très',
  'peu',
  'coup',
  'is',
  'blah',
  'non',
  'oui',
  'plus',
  'etc',
  'se',
]);
const small =
  /^(?:à|au|aux|ce|ces|cette|d|dans|de|des|du|en|est|et|il|la|le|les|on|ou|par|pour|que|qui|sa|ses|son|sont|sur|un|une|a|an|and|are|at|by|for|from|in|of|on|or|the|to|was|with)$/iu;

export const wordDoubled: Rule = {
  id: 'word-doubled',
  severity: 'warning',
  reason:
    'A word written twice is the most usual slip of a corrected sentence, and the one the eye skips.',
  ok: [{ text: 'Nous nous engageons, tout à fait. De 10 10 fois.\n' }],
  notOk: [
    {
      text: 'Les achats de de l’État.\n',
      messages: ['1:12 Unexpected second «de»'],
      fixed: 'Les achats de l’État.\n',
    },
    { text: 'Le matériel matériel neuf.\n', messages: ['1:4 Unexpected second «matériel»'] },
    {
      lang: 'en',
      text: 'Look at the\nthe label.\n',
      messages: ['1:9 Unexpected second «the»'],
      fixed: 'Look at the label.\n',
    },
  ],
  check: eachMatch(
    new RegExp(`(?<![\\p{L}\\d’'-])(\\p{L}+)[\\s${markup}]+\\1(?![\\p{L}\\d’'-])`, 'giu'),
    undefined,
    ({ match }) => {
      const [whole, word = ''] = match;
      if (rightful.has(word.toLowerCase()) || !/\s/.test(whole)) return undefined;
      const safe = small.test(word) && !whole.includes(markup);
      return {
        message: `Unexpected second «${word}»`,
        hint: 'take one out',
        instead: safe ? word : undefined,
      };
    },
  ),
};
