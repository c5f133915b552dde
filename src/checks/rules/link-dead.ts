import { words } from '../../words/words.js';
import type { Rule } from '../rule.js';
import { linksThat } from '../web-links.js';

export const linkDead: Rule = {
  id: 'link-dead',
  severity: 'error',
  ok: [
    {
      text: '[Décret](https://exemple.fr/decret).\n',
      web: { 'https://exemple.fr/decret': { kind: 'alive' } },
    },
    { text: '[Décret](https://exemple.fr/decret).\n' },
  ],
  notOk: [
    {
      text: 'Voir le [décret](https://exemple.fr/decret#article-1).\n',
      web: { 'https://exemple.fr/decret': { kind: 'dead', why: 'status 404' } },
      messages: [
        '1:9 Unexpected dead address «https://exemple.fr/decret» (status 404), expected a page that answers',
      ],
    },
  ],
  check: (book) =>
    linksThat('dead', book, (url, { why }) => ({
      message: words().rules['link-dead'].found(url, why),
      hint: words().rules['link-dead'].hint,
    })),
};
