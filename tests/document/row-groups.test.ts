import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { markdownOf } from '../../src/document/parse-markdown.js';
import { toHast } from '../../src/document/to-hast.js';
import { rowGroups } from '../../src/document/transforms/row-groups.js';

function grouped(rows: string): string {
  const table = toHast(markdownOf({ text: `<table>${rows}</table>` }), 'en').children[0] as Element;
  rowGroups(table);
  return toHtml(table.children).replaceAll('</tr>', '').replaceAll('</td>', '');
}

const head = '<thead><tr><th>a</th><th>b</th></tr></thead>';
const band = '<tr><th colspan="2" scope="colgroup">g</th></tr>';
const row = '<tr><td>c</td><td>d</td></tr>';

describe('the groups of a table', () => {
  test('a row that heads those below it begins a group', () => {
    const html = grouped(`${head}<tbody class="x" id="y">${row}${band}${row}${band}${row}</tbody>`);
    expect(html.match(/<tbody.*?>/g)).toEqual([
      '<tbody class="x" id="y">',
      '<tbody class="x">',
      '<tbody class="x">',
    ]);
    expect(html.match(/scope="\w+"/g)).toEqual(['scope="rowgroup"', 'scope="rowgroup"']);
    expect(html.match(/<tbody class="x"><tr><th colspan="2"/g)).toHaveLength(2);
  });

  test('rows that head together stay together, and the first needs no empty group before it', () => {
    const html = grouped(`${head}<tbody>\n${band}${band}${row}</tbody>`);
    expect(html.match(/<tbody>/g)).toHaveLength(1);
    expect(html.match(/rowgroup/g)).toHaveLength(2);
  });

  test('headers of several columns have their columns', () => {
    const html = grouped(
      '<caption>t</caption><thead><tr><th rowspan="2">a</th><th colspan="2" scope="colgroup">b</th></tr><tr><th>c</th><th>d</th></tr></thead>',
    );
    expect(html).toMatch(
      /^<caption>t<\/caption><colgroup span="1"><\/colgroup><colgroup span="2"><\/colgroup>/,
    );
  });

  test.each([
    `${head}<tbody>${row}</tbody>`,
    `${head}<tbody><tr><th scope="row" colspan="2">c</th></tr>${row}</tbody>`,
    `<colgroup><col><col></colgroup><thead><tr><th colspan="2" scope="colgroup">b</th></tr></thead>`,
  ])('all else is left as it is: %s', (rows) => {
    expect(grouped(rows)).toBe(rows.replaceAll('</tr>', '').replaceAll('</td>', ''));
  });
});
