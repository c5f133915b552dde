import type { Table, TableRow } from 'mdast';
import { visit } from 'unist-util-visit';
import { words } from '../../words/words.js';
import { onNode } from '../find.js';
import { type CheckedChapter, eachChapter, type Finding, type Rule } from '../rule.js';

export const tableExtraCells: Rule = {
  id: 'table-extra-cells',
  severity: 'warning',
  ok: [{ text: '| A | B |\n|---|---|\n| `x \\| y` | z |\n| un |\n' }],
  notOk: [
    {
      text: '| A | B |\n|---|---|\n| a | b | perdu |\n| `x | y` | z |\n',
      messages: [
        '3:9 Unexpected cell «perdu» beyond the columns of the table, which no reader sees',
        '4:11 Unexpected cell «z» beyond the columns of the table, which no reader sees: the «|» within the row’s code begins a cell',
      ],
    },
  ],
  check: eachChapter((chapter) => {
    if (!chapter.text.includes('|')) return [];
    const found: Finding[] = [];
    visit(chapter.markdown, 'table', (table: Table) => {
      const width = table.children[0]?.children.length ?? 0;
      for (const row of table.children) found.push(...beyond(row, width, chapter));
    });
    return found;
  }),
};

/** The first cell of a row that has no column, where it or those after it say something. */
function beyond(row: TableRow, width: number, chapter: CheckedChapter): Finding[] {
  const [cell] = row.children.slice(width);
  const written = ({ position }: TableRow | TableRow['children'][number]) =>
    chapter.text.slice(position?.start.offset, position?.end.offset);
  const said = row.children
    .slice(width)
    .map((each) => written(each).replace(/^\s*\|?\s*|\s*\|?\s*$/g, ''));
  if (!cell || said.join('') === '') return [];
  const isCut = row.children.some((each) => (written(each).match(/`/g)?.length ?? 0) % 2 === 1);
  const { found, cut } = words().rules['table-extra-cells'];
  const message = (isCut ? cut : found)(said[0] ?? '');
  const hint = isCut
    ? words().rules['table-extra-cells'].cutHint
    : words().rules['table-extra-cells'].hint;
  return [onNode(chapter, cell, { message, hint })];
}
