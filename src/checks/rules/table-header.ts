import { textProperty } from '../../document/data.js';
import { elements, onNode } from '../find.js';
import { eachChapter, type Finding, type Rule } from '../rule.js';

export const tableHeader: Rule = {
  id: 'table-header',
  severity: 'warning',
  reason: 'Without header cells, a number in a table is read without what it measures.',
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
      const hint =
        'make the cells that name a column or a row <th scope="col"> or <th scope="row">';
      return [onNode(chapter, node, { message: 'Unexpected table without header cells', hint })];
    }),
  ),
};
