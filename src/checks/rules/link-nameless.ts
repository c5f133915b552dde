import { textProperty } from '../../document/data.js';
import { hasWords } from '../../document/title-text.js';
import { words } from '../../words/words.js';
import { announced, elements, isReference, onNode } from '../find.js';
import { eachChapter, type Finding, type Rule } from '../rule.js';

export const linkNameless: Rule = {
  id: 'link-nameless',
  severity: 'warning',
  criteria: ['RGAA 6.1', 'WCAG 2.4.4'],
  ok: [
    { text: '[![Accueil](logo.svg)](https://exemple.fr)\n' },
    { text: '[](index.md)\n' },
    { text: '<a href="https://exemple.fr" aria-label="Les labels"></a>\n' },
    { text: '<a id="ancre"></a>\n' },
    { text: '<a href="https://exemple.fr"><h2>Un</h2></a>\n' },
  ],
  notOk: [
    {
      text: '[![](logo.svg)](https://exemple.fr)\n',
      messages: ['1:1 Unexpected link to «https://exemple.fr» without a name'],
    },
    {
      text: 'Voir <a href="https://exemple.fr"><img src="logo.svg" alt=""></a>.\n',
      messages: ['1:6 Unexpected link to «https://exemple.fr» without a name'],
    },
    {
      text: 'Voir [](https://exemple.fr).\n',
      messages: ['1:6 Unexpected link to «https://exemple.fr» without a name'],
    },
    {
      text: '<a href="https://exemple.fr"><span aria-hidden="true">→</span></a>\n',
      messages: ['1:1 Unexpected link to «https://exemple.fr» without a name'],
    },
  ],
  check: eachChapter((chapter) =>
    elements(chapter.html, 'a').flatMap((node, index, all): Finding[] => {
      const href = textProperty(node, 'href');
      // Blocks take a link apart: its beginning is left over.
      const isBeginning = node.children.length === 0 && all[index + 1]?.properties.href === href;
      const isNote =
        node.properties.dataFootnoteRef !== undefined ||
        node.properties.dataFootnoteBackref !== undefined;
      if (!href || isNote || isBeginning || isReference(node) || hasWords(announced(node)))
        return [];
      if (textProperty(node, 'ariaLabel') || textProperty(node, 'ariaLabelledBy')) return [];
      const message = words().rules['link-nameless'].found(href);
      const hint = words().rules['link-nameless'].hint;
      return [onNode(chapter, node, { message, hint })];
    }),
  ),
};
