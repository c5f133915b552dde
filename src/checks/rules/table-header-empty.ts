import type { Element } from 'hast';
import { textProperty } from '../../document/data.js';
import { words } from '../../words/words.js';
import { elements, onNode, readText } from '../find.js';
import { eachChapter, type Finding, type Rule } from '../rule.js';

/** Headers of a table, the corner left out: it heads nothing but the headers themselves. */
function headersOf(table: Element): Element[] {
  const corner = elements(table, 'th', 'td')[0];
  return elements(table, 'th').filter((cell) => cell !== corner);
}

export const tableHeaderEmpty: Rule = {
  id: 'table-header-empty',
  severity: 'warning',
  criteria: ['RGAA 5.6', 'WCAG 1.3.1'],
  ok: [{ text: '| | Taux |\n|---|---|\n| A | 1 |\n' }],
  notOk: [
    { text: '| Part | |\n|---|---|\n| A | 1 |\n', messages: ['1:8 Unexpected empty header cell'] },
  ],
  check: eachChapter((chapter) =>
    elements(chapter.html, 'table')
      .flatMap(headersOf)
      .flatMap((node): Finding[] => {
        const said =
          readText(node) !== '' ||
          elements(node, 'img').length > 0 ||
          textProperty(node, 'ariaLabel');
        if (said) return [];
        return [
          onNode(chapter, node, {
            message: words().rules['table-header-empty'].found,
            hint: words().rules['table-header-empty'].hint,
          }),
        ];
      }),
  ),
};
