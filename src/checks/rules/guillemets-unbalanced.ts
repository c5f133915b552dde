import { words } from '../../words/words.js';
import { unbalanced } from '../balance.js';
import type { Rule } from '../rule.js';

export const guillemetsUnbalanced: Rule = {
  id: 'guillemets-unbalanced',
  severity: 'warning',
  ok: [{ text: 'Il dit « oui » et « non ».\n' }, { text: '« Un paragraphe.\n\n« Un autre. »\n' }],
  notOk: [
    {
      text: 'La démarche « IT for green est connue.\n',
      messages: ['1:13 Unexpected opening guillemet, expected a closing one'],
    },
    {
      text: 'La démarche verte » est connue.\n',
      messages: ['1:19 Unexpected closing guillemet, expected an opening one'],
    },
  ],
  check: unbalanced('«', '»', ({ isOpening }) =>
    isOpening
      ? words().rules['guillemets-unbalanced'].opening
      : words().rules['guillemets-unbalanced'].closing,
  ),
};
