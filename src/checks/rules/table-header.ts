import { textProperty } from '../../document/data.js';
import { words } from '../../words/words.js';
import { elements, onNode } from '../find.js';
import { eachChapter, type Finding, type Rule } from '../rule.js';

export const tableHeader: Rule = {
  id: 'table-header',
  severity: 'warning',
  criteria: ['RGAA 5.6', 'WCAG 1.3.1'],
  ok: [{ text: '| Part | Taux |\n|---|---|\n| A | 1 |\n' }],
  notOk: [
    {
      text: '<table><tr><td>A</td><td>1</td></tr><tr><td>B</td><td>2</td></tr></table>\n',
      messages: ['1:1 Unexpected table without header cells'],
    },
  ],
  check: eachChapter((chapter) =>
    elements(chapter.html, 'table').flatMap((node): Finding[] => {
      if (elements(node, 'th').length > 0 || textProperty(node, 'role') === 'presentation')
        return [];
      const hint = words().rules['table-header'].hint;
      return [onNode(chapter, node, { message: words().rules['table-header'].found, hint })];
    }),
  ),
};
