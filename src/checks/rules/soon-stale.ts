import { words } from '../../words/words.js';
import { datePattern, isoDate } from '../dates.js';
import { eachMatch } from '../pattern.js';
import type { Rule } from '../rule.js';

const promise = new RegExp(
  `(?<![\\p{L}])(prochainement|bientôt|sous peu|à venir|à paraître|soon|forthcoming|upcoming)(?![\\p{L}])[^.!?]{0,60}?(${datePattern})`,
  'giu',
);

export const soonStale: Rule = {
  id: 'soon-stale',
  severity: 'warning',
  ok: [{ text: 'Un décret à paraître en juin 2021.\n' }],
  notOk: [
    {
      text: 'Un décret à paraître en mars 2021.\n',
      messages: ['1:11 Unexpected «à paraître» of mars 2021, before the version of 2021-04-30'],
    },
    {
      lang: 'en',
      text: 'The decree is upcoming in March 2021.\n',
      messages: ['1:15 Unexpected «upcoming» of March 2021, before the version of 2021-04-30'],
    },
  ],
  check: eachMatch(promise, undefined, ({ match }, { guide }) => {
    const [, soon = '', date = ''] = match;
    const iso = isoDate(date);
    const version = guide.manifest.date;
    if (iso >= version.slice(0, iso.length)) return undefined;
    return {
      message: words().rules['soon-stale'].found(soon, date, version),
      hint: words().rules['soon-stale'].hint,
    };
  }),
};
