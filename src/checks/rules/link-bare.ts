import { textProperty } from '../../document/data.js';
import { words } from '../../words/words.js';
import { elements, onNode, readText } from '../find.js';
import { eachChapter, type Finding, type Rule } from '../rule.js';

export const linkBare: Rule = {
  id: 'link-bare',
  severity: 'warning',
  criteria: ['RGAA 6.1', 'WCAG 2.4.4'],
  ok: [
    { text: 'Voir le [site de la DINUM](https://www.numerique.gouv.fr/).\n' },
    { text: 'Écrire à <contact@exemple.fr>.\n' },
  ],
  notOk: [
    {
      text: 'Voir https://www.numerique.gouv.fr/ pour la suite.\n',
      messages: [
        '1:6 Unexpected address «https://www.numerique.gouv.fr/» as a link’s text, expected words',
      ],
    },
  ],
  check: eachChapter((chapter) =>
    elements(chapter.html, 'a').flatMap((node): Finding[] => {
      const href = textProperty(node, 'href') ?? '';
      const text = readText(node);
      if (!/^(?:https?:\/\/|www\.)\S+$/i.test(text) || !/^https?:/i.test(href)) return [];
      const message = words().rules['link-bare'].found(text);
      const hint = words().rules['link-bare'].hint;
      return [onNode(chapter, node, { message, hint })];
    }),
  ),
};
