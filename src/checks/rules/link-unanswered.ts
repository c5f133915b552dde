import { words } from '../../words/words.js';
import type { Rule } from '../rule.js';
import { linksThat } from '../web-links.js';

export const linkUnanswered: Rule = {
  id: 'link-unanswered',
  severity: 'info',
  ok: [
    {
      text: '[Décret](https://exemple.fr/decret).\n',
      web: { 'https://exemple.fr/decret': { kind: 'alive' } },
    },
  ],
  notOk: [
    {
      text: 'Voir le [décret](https://exemple.fr/decret).\n',
      web: { 'https://exemple.fr/decret': { kind: 'unknown', why: 'status 403' } },
      messages: [
        '1:9 Unexpected silence of «https://exemple.fr/decret» (status 403), expected an answer',
      ],
    },
  ],
  check: (book) =>
    linksThat('unknown', book, (url, { why }) => ({
      message: words().rules['link-unanswered'].found(url, why),
      hint: words().rules['link-unanswered'].hint,
    })),
};
