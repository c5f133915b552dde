import type { Rule } from '../rule.js';
import { linksThat } from '../web-links.js';

export const linkUnanswered: Rule = {
  id: 'link-unanswered',
  severity: 'info',
  reason:
    'Some addresses do not answer a program, or not today: only a person can tell whether they live. Only `guide check --external` tries web addresses.',
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
      message: `Unexpected silence of «${url}» (${why}), expected an answer`,
      hint: 'open the address in a browser',
    })),
};
