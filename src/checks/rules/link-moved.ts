import { words } from '../../words/words.js';
import type { Rule } from '../rule.js';
import { linksThat } from '../web-links.js';

export const linkMoved: Rule = {
  id: 'link-moved',
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
      web: { 'https://exemple.fr/decret': { kind: 'moved', to: 'https://exemple.fr/decrets/1' } },
      messages: [
        '1:9 Unexpected former address «https://exemple.fr/decret», expected «https://exemple.fr/decrets/1»',
      ],
    },
  ],
  check: (book) =>
    linksThat('moved', book, (url, { to }) => ({
      message: words().rules['link-moved'].found(url, to),
      hint: words().rules['link-moved'].hint,
    })),
};
