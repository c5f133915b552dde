import { textProperty } from '../../document/data.js';
import { onlyElementIn } from '../../document/shape.js';
import { words } from '../../words/words.js';
import { elements, folded, onNode, readText } from '../find.js';
import { eachChapter, type Finding, type Rule } from '../rule.js';

const empty = new Set(
  [
    'ici, la, ce lien, lien, cliquez ici, cliquer ici, cliquez sur ce lien, en savoir plus, plus, voir, suite',
    'lire la suite, plus d’informations, plus d’infos, cette page, ce site, ce document, telecharger, pdf',
    'here, click here, this link, link, read more, more, learn more, this page, this site, see here, download',
  ]
    .join(', ')
    .split(', ')
    .map(folded),
);

export const linkText: Rule = {
  id: 'link-text',
  severity: 'warning',
  criteria: ['RGAA 6.1', 'WCAG 2.4.4'],
  ok: [
    { text: 'Voir [la fiche sur les labels](https://exemple.fr/labels).\n' },
    { text: '[](index.md)\n' },
    { text: 'La clé [`pdf`](https://exemple.fr/pdf).\n' },
    { text: '<a href="https://exemple.fr" aria-label="Les labels">ici</a>\n' },
  ],
  notOk: [
    {
      text: 'Pour les labels, [cliquez ici](https://exemple.fr/labels).\n',
      messages: ['1:18 Unexpected link text «cliquez ici», expected what the link leads to'],
    },
    {
      lang: 'en',
      text: 'For labels, <a href="https://example.org/labels">read more</a>.\n',
      messages: ['1:13 Unexpected link text «read more», expected what the link leads to'],
    },
  ],
  check: eachChapter((chapter) =>
    elements(chapter.html, 'a').flatMap((node): Finding[] => {
      const text = readText(node);
      const bare = folded(text).replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, '');
      // Code names a thing: a key, a file, an option.
      if (!empty.has(bare) || textProperty(node, 'ariaLabel') || onlyElementIn(node, 'code'))
        return [];
      const message = words().rules['link-text'].found(text);
      const hint = words().rules['link-text'].hint;
      return [onNode(chapter, node, { message, hint })];
    }),
  ),
};
