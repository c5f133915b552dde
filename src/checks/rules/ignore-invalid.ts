import type { Rule } from '../rule.js';

/** Found by `applyIgnores`, which sees the comments of every rule. */
export const ignoreInvalid: Rule = {
  id: 'ignore-invalid',
  severity: 'warning',
  ok: [
    {
      text: '<!-- guide-ignore html-removed: le lecteur vidéo est décrit juste après -->\n\nTexte.\n',
    },
  ],
  notOk: [
    {
      text: '<!-- guide-ignore word-doubled -->\n\nTexte.\n',
      messages: ['1:1 Missing reason of a guide-ignore comment'],
    },
    {
      text: '<!-- guide-ignore -->\n\nTexte.\n',
      messages: ['1:1 Missing rule of a guide-ignore comment'],
    },
    {
      text: '<!-- guide-ignore word-double: citation -->\n\nTexte.\n',
      messages: ['1:1 Unexpected rule «word-double» in a guide-ignore comment'],
    },
  ],
  check: () => [],
};
