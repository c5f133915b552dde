import type { Element } from 'hast';
import { isElement } from '../../document/shape.js';
import { words } from '../../words/words.js';
import { elements, onNode } from '../find.js';
import { eachChapter, type Finding, type Rule } from '../rule.js';

/** Two lines in each of two cells may be chance: a name and its sign beside a sum and its tax. */
const fewest = 3;

export const tablePairedLines: Rule = {
  id: 'table-paired-lines',
  severity: 'warning',
  criteria: ['RGAA 5.7', 'WCAG 1.3.1'],
  ok: [
    { text: '| Produit | Code |\n|---|---|\n| Écran<br>Clavier | 30231<br>30237 |\n' },
    { text: '| Produit | Code |\n|---|---|\n| A<br>B<br>C | 1<br>2<br>3<br>4 |\n' },
    { text: '<table><tr><th>Produits</th><td>A<br>B<br>C</td></tr></table>\n' },
  ],
  notOk: [
    {
      text: '| Produit | Code |\n|---|---|\n| A<br>B<br>C | 1<br>2<br>3 |\n',
      messages: ['3:1 Unexpected lines that belong together in 2 cells, expected 3 rows'],
    },
  ],
  check: eachChapter((chapter) =>
    elements(chapter.html, 'tr').flatMap((row): Finding[] => {
      const counts = row.children
        .filter((cell) => isElement(cell, 'td', 'th'))
        .map((cell) => linesOf(cell));
      const lines = counts.find(
        (count, index) => count >= fewest && counts.indexOf(count) !== index,
      );
      if (lines === undefined) return [];
      const cells = counts.filter((count) => count === lines).length;
      const { found, hint } = words().rules['table-paired-lines'];
      return [onNode(chapter, row, { message: found(cells, lines), hint })];
    }),
  ),
};

/** How many lines a cell is broken into. */
function linesOf(cell: Element): number {
  return elements(cell, 'br').length + 1;
}
