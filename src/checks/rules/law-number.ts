import { words } from '../../words/words.js';
import { eachMatch } from '../pattern.js';
import type { Rule } from '../rule.js';

export const lawNumber: Rule = {
  id: 'law-number',
  severity: 'warning',
  ok: [
    {
      text: 'La loi n° 2020-105, la loi n° 78-17, le décret n° 2021-254, la circulaire n° 6145/SG.\n',
    },
  ],
  notOk: [
    {
      text: 'La loi n° 2020/105, le décret n° 20210-254 et l’ordonnance n° 2018.1074.\n',
      messages: [
        '1:11 Unexpected number «2020/105» of a law, expected one like 2020-105',
        '1:34 Unexpected number «20210-254» of a law, expected one like 2020-105',
        '1:63 Unexpected number «2018.1074» of a law, expected one like 2020-105',
      ],
    },
  ],
  check: eachMatch(
    /(?<=\b(?:lois?|décrets?|ordonnances?)(?: organique)?[ \u00a0]n[°ºo][ \u00a0\u202f]?)\d[\d/.–—_-]*\d/giu,
    'fr',
    ({ match }) => {
      const [number] = match;
      if (/^(?:\d{2}|(?:19|20)\d{2})-\d{1,4}$/.test(number)) return undefined;
      const message = words().rules['law-number'].found(number);
      return { message, hint: words().rules['law-number'].hint };
    },
  ),
};
