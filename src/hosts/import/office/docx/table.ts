import type { Element, Nodes } from 'xast';
import { childOf, elementsOf } from '../../../../base/xml-elements.js';
import type { WordCell, WordTable } from '../word-document.js';
import { isOn, settingOf } from './attribute.js';
import { changeOf, type DocxContext, kindOfChange } from './context.js';

/** A table, cells that go on from the row above joined with it (ECMA-376, part 1, 17.4). */
export function docxTable(table: Element, context: DocxContext): WordTable {
  const sources = inContainers(table.children, 'w:tr').filter((row) => isThere(row, context));
  /** By their first column, the cells that go on downwards. */
  const open = new Map<number, WordCell>();
  const rows = sources.map((row) => {
    let x = Number(settingOf(childOf(row, 'w:trPr'), 'w:gridBefore') ?? 0);
    return inContainers(row.children, 'w:tc').flatMap((source): WordCell[] => {
      const properties = childOf(source, 'w:tcPr');
      const colspan = Math.max(1, Number(settingOf(properties, 'w:gridSpan') ?? 1));
      const place = x;
      x += colspan;
      const merge = childOf(properties, 'w:vMerge');
      const above = open.get(place);
      if (merge && merge.attributes['w:val'] !== 'restart' && above) {
        above.rowspan += 1;
        return [];
      }
      const cell = { colspan, rowspan: 1, blocks: context.blocksOf(source.children, context) };
      if (merge) open.set(place, cell);
      else open.delete(place);
      return [cell];
    });
  });
  const first = sources.findIndex((row) => !isOn(childOf(row, 'w:trPr'), 'w:tblHeader'));
  return { type: 'table', headerRows: first < 0 ? rows.length : first, rows };
}

/** The elements of a name, within content controls too. */
function inContainers(nodes: readonly Nodes[], name: string): Element[] {
  return nodes.flatMap((node): Element[] => {
    if (node.type !== 'element') return [];
    if (node.name === 'w:sdt')
      return inContainers(childOf(node, 'w:sdtContent')?.children ?? [], name);
    if (node.name === 'w:customXml') return inContainers(node.children, name);
    return node.name === name ? [node] : [];
  });
}

/** Rows are put in and taken out as a whole. */
function isThere(row: Element, { mode }: DocxContext): boolean {
  const properties = childOf(row, 'w:trPr');
  const change = (properties ? elementsOf(properties) : []).map(kindOfChange).find(Boolean);
  return change === undefined || changeOf(change, mode) !== undefined;
}
