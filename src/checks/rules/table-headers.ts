import type { Element } from 'hast';
import { textProperty } from '../../document/data.js';
import { words } from '../../words/words.js';
import { elements, onNode } from '../find.js';
import { type CheckedChapter, eachChapter, type Finding, type Rule } from '../rule.js';

export const tableHeaders: Rule = {
  id: 'table-headers',
  severity: 'warning',
  criteria: ['RGAA 5.7', 'WCAG 1.3.1'],
  ok: [
    { text: '| Part | Taux |\n|---|---|\n| A | 1 |\n' },
    {
      text: '<table><tr><th id="a">A</th></tr><tr><td headers="a">1</td></tr></table>\n',
    },
  ],
  notOk: [
    {
      text: '<table><tr><th id="a">A</th></tr><tr><td headers="b">1</td></tr></table>\n',
      messages: ['1:38 Unexpected «b» in «headers», expected the id of a header of its table'],
    },
    {
      text: '| Part | Taux |\n|---|---|\n',
      messages: ['1:1 Unexpected table of header cells alone'],
    },
  ],
  check: eachChapter((chapter) =>
    elements(chapter.html, 'table').flatMap((table) => [
      ...unknownHeaders(chapter, table),
      ...headersAlone(chapter, table),
    ]),
  ),
};

function unknownHeaders(chapter: CheckedChapter, table: Element): Finding[] {
  const said = words().rules['table-headers'];
  const known = new Set(elements(table, 'th').map((cell) => textProperty(cell, 'id')));
  return elements(table, 'td', 'th').flatMap((cell) =>
    [cell.properties.headers ?? []]
      .flat()
      .map(String)
      .filter((id) => !known.has(id))
      .map((id) => onNode(chapter, cell, { message: said.unknown(id), hint: said.unknownHint })),
  );
}

function headersAlone(chapter: CheckedChapter, table: Element): Finding[] {
  const said = words().rules['table-headers'];
  const isAlone = elements(table, 'th').length > 0 && elements(table, 'td').length === 0;
  return isAlone ? [onNode(chapter, table, { message: said.alone, hint: said.aloneHint })] : [];
}
