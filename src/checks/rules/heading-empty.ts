import { hasWords } from '../../document/title-text.js';
import { words } from '../../words/words.js';
import { announced, elements, isReference, onNode } from '../find.js';
import { eachChapter, type Finding, type Rule } from '../rule.js';

export const headingEmpty: Rule = {
  id: 'heading-empty',
  severity: 'warning',
  criteria: ['RGAA 9.1', 'WCAG 2.4.6'],
  ok: [
    { text: '## Un\n\nA.\n' },
    { text: '## [](index.md)\n\nA.\n' },
    { text: '## ![Un](un.svg)\n\nA.\n' },
  ],
  notOk: [
    { text: 'A.\n\n##\n\nB.\n', messages: ['3:1 Unexpected empty heading'] },
    { text: '#\n\nA.\n', messages: ['1:1 Unexpected empty heading'] },
    { text: '## ![](un.svg)\n\nA.\n', messages: ['1:1 Unexpected empty heading'] },
    { text: '## <br>\n\nA.\n', messages: ['1:1 Unexpected empty heading'] },
    {
      text: '## <span aria-hidden="true">→</span>\n\nA.\n',
      messages: ['1:1 Unexpected empty heading'],
    },
  ],
  check: eachChapter((chapter) =>
    elements(chapter.html, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6').flatMap((node): Finding[] => {
      if (hasWords(announced(node)) || elements(node, 'a').some(isReference)) return [];
      return [
        onNode(chapter, node, {
          message: words().rules['heading-empty'].found,
          hint: words().rules['heading-empty'].hint,
        }),
      ];
    }),
  ),
};
