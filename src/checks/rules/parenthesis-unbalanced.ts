import { words } from '../../words/words.js';
import { unbalanced } from '../balance.js';
import type { Rule } from '../rule.js';

export const parenthesisUnbalanced: Rule = {
  id: 'parenthesis-unbalanced',
  severity: 'warning',
  ok: [
    { text: 'Un (deux) et :\n\na) trois ;\n\n1) quatre.\n\n2\\) cinq :)\n' },
    { text: 'Voir (https://exemple.fr/a). Voir [(«t»)](https://exemple.fr/a_(b)).\n' },
    { text: '<p>Voir [«Titre»](https://exemple.fr/a) fin.</p>\n' },
  ],
  notOk: [
    { text: 'Un (deux et trois.\n', messages: ['1:4 Unexpected «(», expected «)» after it'] },
    {
      lang: 'en',
      text: 'One two) and three.\n',
      messages: ['1:8 Unexpected «)», expected «(» before it'],
    },
  ],
  check: unbalanced('(', ')', ({ isOpening, before }) => {
    if (isOpening) return words().rules['parenthesis-unbalanced'].opening;
    // «a)» and «1\)» number what follows, «:)» smiles.
    return /(?:^|[\s;:.])(?:\p{L}|\d{1,2}|[ivx]+)\u0001?$|[:;]-?$/u.test(before)
      ? undefined
      : words().rules['parenthesis-unbalanced'].closing;
  }),
};
