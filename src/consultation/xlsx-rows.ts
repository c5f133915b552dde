import { posix } from 'node:path';
import type { Element } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { below, elementsOf, oneByOne, textIn } from '../base/xml-elements.js';

/**
 * The cells of the first sheet of a workbook (ISO/IEC 29500-1, section 18.3).
 * @param parts its parts by their path.
 */
export function xlsxRows(parts: ReadonlyMap<string, string>): string[][] {
  const sheet = parts.get(firstSheet(parts));
  if (sheet === undefined) throw new TypeError('no worksheet');
  const strings = sharedStrings(parts.get('xl/sharedStrings.xml'));
  return Array.from(oneByOne(sheet, 'row'), (row) => cellsOf(row, strings));
}

/** The path of the sheet that comes first in the workbook, which need not be `sheet1.xml`. */
function firstSheet(parts: ReadonlyMap<string, string>): string {
  const [sheet] = below(fromXml(parts.get('xl/workbook.xml') ?? '<workbook/>'), 'sheet');
  const relations = below(
    fromXml(parts.get('xl/_rels/workbook.xml.rels') ?? '<Relationships/>'),
    'Relationship',
  );
  const target = relations.find(({ attributes }) => attributes.Id === sheet?.attributes['r:id']);
  const path = target?.attributes.Target ?? 'worksheets/sheet1.xml';
  return path.startsWith('/') ? path.slice(1) : posix.join('xl', path);
}

function sharedStrings(part: string | undefined): string[] {
  return part === undefined ? [] : Array.from(oneByOne(part, 'si'), richText);
}

/** The text of a string: of its runs, but for how they are pronounced. */
function richText(node: Element): string {
  return elementsOf(node)
    .map((child) => {
      if (child.name === 't') return textIn(child);
      return child.name === 'r' ? richText(child) : '';
    })
    .join('')
    .replace(/_x000D_/g, '');
}

function cellsOf(row: Element, strings: readonly string[]): string[] {
  const cells: string[] = [];
  for (const cell of elementsOf(row)) {
    const column = columnOf(cell.attributes.r ?? '') ?? cells.length;
    while (cells.length < column) cells.push('');
    cells[column] = cellValue(cell, strings);
  }
  return cells;
}

/** The column of a cell's name, from 0: `AB12` is 27. */
function columnOf(name: string): number | undefined {
  const letters = /^[A-Z]{1,3}(?=\d)/.exec(name)?.[0];
  if (letters === undefined) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function cellValue(cell: Element, strings: readonly string[]): string {
  const children = elementsOf(cell);
  const inline = children.find(({ name }) => name === 'is');
  if (inline) return richText(inline);
  const value = children.find(({ name }) => name === 'v');
  const text = value ? textIn(value) : '';
  return cell.attributes.t === 's' ? (strings[Number(text)] ?? '') : text;
}
