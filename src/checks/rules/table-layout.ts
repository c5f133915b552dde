import { textProperty } from '../../document/data.js';
import { words } from '../../words/words.js';
import { elements, onNode } from '../find.js';
import { eachChapter, type Finding, type Rule } from '../rule.js';

export const tableLayout: Rule = {
  id: 'table-layout',
  severity: 'warning',
  criteria: ['RGAA 5.3', 'WCAG 1.3.2'],
  ok: [{ text: '| Part | Taux |\n|---|---|\n| A | 1 |\n' }],
  notOk: [
    {
      text: '<table role="presentation"><tr><td>A</td><td>B</td></tr></table>\n',
      messages: ['1:1 Unexpected layout table, expected data'],
    },
    {
      text: '<table><tr><td>A</td></tr></table>\n',
      messages: ['1:1 Unexpected table of one cell, expected data'],
    },
  ],
  check: eachChapter((chapter) =>
    elements(chapter.html, 'table').flatMap((node): Finding[] => {
      const cells = elements(node, 'td', 'th').length;
      const layout = /^(?:presentation|none)$/.test(textProperty(node, 'role') ?? '');
      if (!layout && cells > 1) return [];
      const message = layout
        ? words().rules['table-layout'].layout
        : words().rules['table-layout'].oneCell;
      return [onNode(chapter, node, { message, hint: words().rules['table-layout'].hint })];
    }),
  ),
};
