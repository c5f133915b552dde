import type { Rule } from '../rule.js';
import { linksThat } from '../web-links.js';

export const linkMoved: Rule = {
  id: 'link-moved',
  severity: 'info',
  reason:
    'An address that answers from another one for good will stop doing so one day. Only `guide check --external` tries web addresses.',
  ok: [
    {
      text: '[Décret](https://exemple.fr/decret).\n',
      web: { 'https://exemple.fr/decret': { kind: 'alive' } },
    },
  ],
  notOk: [
    {
      text: 'Voir le [décret](https://exemple.fr/decret).\n',
      web: { 'https://exemple.fr/decret': { kind: 'moved', to: 'https://exemple.fr/decrets/1' } },
      messages: [
        '1:9 Unexpected former address «https://exemple.fr/decret», expected «https://exemple.fr/decrets/1»',
      ],
    },
  ],
  check: (book) =>
    linksThat('moved', book, (url, { to }) => ({
      message: `Unexpected former address «${url}», expected «${to}»`,
      hint: 'look at the new page, and link to it if it is the one that is meant',
    })),
};
