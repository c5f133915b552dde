import type { Rule } from '../rule.js';

/** Found by `applyIgnores`, which knows which comments were of use. */
export const ignoreUnused: Rule = {
  id: 'ignore-unused',
  severity: 'warning',
  ok: [{ text: 'Texte.\n' }],
  notOk: [
    {
      text: '<!-- guide-ignore ignore-invalid: plus rien ici -->\n\nTexte.\n',
      messages: [
        '1:1 Unexpected guide-ignore comment, expected a finding of «ignore-invalid» after it',
      ],
    },
  ],
  check: () => [],
};
