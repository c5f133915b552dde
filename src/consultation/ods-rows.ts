import type { Element, Nodes } from 'xast';
import { elementsOf, oneByOne } from '../base/xml-elements.js';

/**
 * The cells of the first sheet of an OpenDocument spreadsheet (ODF 1.3, part 3, section 9).
 * @param content its `content.xml`.
 */
export function odsRows(content: string): string[][] {
  const [table] = /<table:table\s[\s\S]*?<\/table:table>/.exec(content) ?? [];
  if (table === undefined) throw new TypeError('no table');
  return Array.from(oneByOne(table, 'table:table-row'), cellsOf);
}

function cellsOf(row: Element): string[] {
  const cells: string[] = [];
  let empty = 0;
  for (const cell of elementsOf(row)) {
    const text = textOf(cell).replace(/\n$/, '');
    const repeated = Number(cell.attributes['table:number-columns-repeated'] ?? 1);
    // A row ends in some sixteen thousand empty cells, which are no cells of the table.
    if (text === '') {
      empty += repeated;
      continue;
    }
    if (empty > 1000 || repeated > 1000) throw new RangeError('more than 1000 columns');
    cells.push(...new Array<string>(empty).fill(''), ...new Array<string>(repeated).fill(text));
    empty = 0;
  }
  return cells;
}

/** The text of a cell, a paragraph a line; remarks that hang on it are none of it. */
function textOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'cdata') return node.value;
  if (!('children' in node)) return '';
  const inner = (node.children as Nodes[]).map(textOf).join('');
  if (node.type !== 'element') return inner;
  if (node.name === 'office:annotation') return '';
  if (node.name === 'text:s')
    return ' '.repeat(Math.min(100, Number(node.attributes['text:c'] ?? 1)));
  if (node.name === 'text:tab') return '\t';
  if (node.name === 'text:line-break') return '\n';
  return node.name === 'text:p' || node.name === 'text:h' ? `${inner}\n` : inner;
}
