import type { Element, ElementContent, Properties } from 'hast';
import { isElement } from '../shape.js';
import { tableGrid } from '../table-grid.js';

/**
 * Rows that head the rows below them begin a row group of their own, of which they are the header; headers of
 * several columns have these columns as a group. Without the groups, `rowgroup` and `colgroup` say nothing
 * (https://html.spec.whatwg.org/#attr-th-scope).
 */
export function rowGroups(table: Element): void {
  const headers = headersIn(table);
  if (headers.some(({ properties }) => properties.colSpan !== undefined)) groupRows(table);
  if (headers.some(({ properties }) => properties.scope === 'colgroup')) groupColumns(table);
}

function headersIn(node: Element): Element[] {
  return node.children.flatMap((child) => {
    if (!isElement(child) || child.tagName === 'table') return [];
    return child.tagName === 'th' ? [child] : headersIn(child);
  });
}

function groupRows(table: Element): void {
  const bands = tableGrid(table).rows.flatMap(([first]) =>
    first?.kind === 'band' && first.node ? [first.node] : [],
  );
  for (const band of bands) band.properties.scope = 'rowgroup';
  const isBand = (row: Element) => row.children.some((cell) => bands.includes(cell as Element));
  table.children = table.children.flatMap((child) =>
    isElement(child, 'tbody') ? splitBody(child, isBand) : [child],
  );
}

/** Rows that head together stay together. */
function splitBody(body: Element, isBand: (row: Element) => boolean): Element[] {
  const groups: ElementContent[][] = [[]];
  let holdsRows = false;
  for (const child of body.children) {
    const begins = isElement(child) && isBand(child);
    if (begins && holdsRows) {
      groups.push([]);
      holdsRows = false;
    }
    groups.at(-1)?.push(child);
    if (isElement(child, 'tr') && !begins) holdsRows = true;
  }
  const { id: _, ...shared }: Properties = body.properties;
  return groups.map((children, index) =>
    index === 0 ? { ...body, children } : { ...body, properties: { ...shared }, children },
  );
}

/** The columns under each header of the first row, where the author did not group them. */
function groupColumns(table: Element): void {
  if (table.children.some((child) => isElement(child, 'colgroup', 'col'))) return;
  const spans = tableGrid(table).rows[0]?.map(({ colspan }) => colspan) ?? [];
  const groups = spans.map(
    (span): Element => ({
      type: 'element',
      tagName: 'colgroup',
      properties: { span },
      children: [],
    }),
  );
  const caption = table.children.findIndex((child) => isElement(child, 'caption'));
  table.children.splice(caption + 1, 0, ...groups);
}
