import type { Rule } from '../rule.js';
import { linksThat } from '../web-links.js';

export const linkDead: Rule = {
  id: 'link-dead',
  severity: 'error',
  reason:
    'A link that leads nowhere wastes a reader’s time and trust. Only `guide check --external` tries web addresses.',
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
      message: `Unexpected dead address «${url}» (${why}), expected a page that answers`,
      hint: 'find where the page has gone, or link to an archived copy',
    })),
};
