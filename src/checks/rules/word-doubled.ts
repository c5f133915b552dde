import type { Lang } from '../../guide/labels.js';
import { words } from '../../words/words.js';
import { eachMatch } from '../pattern.js';
import { langAt, markup } from '../prose.js';
import type { Rule } from '../rule.js';

/** Words that rightly stand twice: «nous nous», «tout en en gardant», «what it is is». */
const rightful = new Set(
  'nous vous had that très peu coup is blah non oui plus etc se en sont do'.split(' '),
);
/** Words of which the second can always be taken out. */
const surplus: Record<Lang, RegExp> = {
  fr: /^(?:au|aux|dans|de|des|du|et)$/,
  en: /^(?:an|and|of|the)$/,
};
const latin = /^\s+(?:contrario|fortiori|maxima|minima|posteriori|priori)/i;

export const wordDoubled: Rule = {
  id: 'word-doubled',
  severity: 'warning',
  ok: [
    { text: 'Nous nous engageons, tout à fait. De 10 10 fois, tout en en gardant.\n' },
    { text: 'Il n’y a a priori rien. Vers l’Est est le port. La Rochelle, près de De Gaulle.\n' },
    { lang: 'en', text: 'Look at AT&T, write AND and NOT, hear Duran Duran.\n' },
  ],
  notOk: [
    {
      text: 'Les achats de de l’État.\n',
      messages: ['1:12 Unexpected second «de»'],
      fixed: 'Les achats de l’État.\n',
    },
    { text: 'Le matériel matériel neuf.\n', messages: ['1:4 Unexpected second «matériel»'] },
    { text: 'La mort de de Gaulle.\n', messages: ['1:9 Unexpected second «de»'] },
    {
      lang: 'en',
      text: 'The state it was in in May.\n',
      messages: ['1:18 Unexpected second «in»'],
    },
    {
      lang: 'en',
      text: 'Look at the\nthe label.\n',
      messages: ['1:9 Unexpected second «the»'],
      fixed: 'Look at the label.\n',
    },
  ],
  check: eachMatch(
    new RegExp(
      `(?<![\\p{L}\\d’'_.@#&/-])(\\p{L}+)[\\s${markup}]+(\\1)(?![\\p{L}\\d_’'&@/-]|\\.\\p{L})`,
      'giu',
    ),
    undefined,
    ({ match, prose, start }, { guide }) => {
      const [whole, first = '', second = ''] = match;
      const before = prose.text.slice(0, match.index);
      const after = prose.text.slice(match.index + whole.length);
      const word = first.toLowerCase();
      if (rightful.has(word) || !/\s/.test(whole) || second !== second.toLowerCase())
        return undefined;
      if (first !== second && (first.slice(1) !== second.slice(1) || first.length < 2))
        return undefined;
      if ((word === 'a' && latin.test(after)) || (word === 'est' && /l[’']$/i.test(before)))
        return undefined;
      const lang = langAt(prose, start, guide.lang);
      const quoted = /["“«'‘]\s*$/.test(before) || /^\s*["”»'’]/.test(after);
      const named = word === 'de' && /^\s+\p{Lu}/u.test(after);
      const sure = (lang === 'fr' || lang === 'en') && surplus[lang].test(first);
      return {
        message: words().rules['word-doubled'].found(second),
        hint: words().rules['word-doubled'].hint,
        instead: sure && !quoted && !named ? second : undefined,
      };
    },
  ),
};
