import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber, PDFString } from 'pdf-lib';

/** A table as it was printed, for its tags: cells are counted from 0, row by row. */
export interface PrintedTable {
  /** How many cells it has, header cells included. */
  cells: number;
  /** Which cells head their rows. */
  rowHeaders: readonly number[];
}

interface TaggedCell {
  element: PDFDict;
  x: number;
  y: number;
  width: number;
  height: number;
}

const name = PDFName.of;

/**
 * Tags row headers, which the typesetter can't: each becomes a `TH` of scope `Row` with an id, and
 * the cells that it heads name it in their `/Headers` (ISO 32000-1, 14.8.5.7).
 * @param tables every table of the document in reading order.
 * @throws RangeError when the tags don't hold those tables.
 */
export function tagRowHeaders(document: PDFDocument, tables: readonly PrintedTable[]): void {
  const root = document.catalog.lookup(name('StructTreeRoot'), PDFDict);
  const elements = descendants(root, 'Table');
  if (elements.length !== tables.length)
    throw new RangeError(`Unexpected ${elements.length} tagged tables, expected ${tables.length}`);
  const ids: [string, PDFDict][] = [];
  elements.forEach((element, index) => {
    const { cells: count, rowHeaders } = tables[index] as PrintedTable;
    if (rowHeaders.length === 0) return;
    const cells = cellsOf(element);
    if (cells.length !== count)
      throw new RangeError(`Unexpected ${cells.length} tagged cells, expected ${count}`);
    for (const ordinal of rowHeaders) {
      const header = cells[ordinal] as TaggedCell;
      const id = `R${index}x${header.x}y${header.y}`;
      asRowHeader(header.element, id);
      ids.push([id, header.element]);
      for (const cell of cells) if (isHeadedBy(cell, header)) addHeader(cell.element, id);
    }
  });
  addIds(document, root, ids);
}

function isHeadedBy(cell: TaggedCell, header: TaggedCell): boolean {
  return (
    cell.x >= header.x + header.width &&
    cell.y < header.y + header.height &&
    cell.y + cell.height > header.y
  );
}

function kids(element: PDFDict): PDFDict[] {
  const held = element.lookup(name('K'));
  const all =
    held instanceof PDFArray ? held.asArray().map((_, index) => held.lookup(index)) : [held];
  return all.filter((each): each is PDFDict => each instanceof PDFDict && each.has(name('S')));
}

const isTagged = (element: PDFDict, ...roles: string[]) =>
  roles.some((role) => element.get(name('S')) === name(role));

/** The elements of a role in reading order; one within another follows it. */
function descendants(element: PDFDict, role: string): PDFDict[] {
  return kids(element).flatMap((kid) => [
    ...(isTagged(kid, role) ? [kid] : []),
    ...descendants(kid, role),
  ]);
}

/** A table's cells where they stand in its grid. */
function cellsOf(table: PDFDict): TaggedCell[] {
  const rows = kids(table).flatMap((kid) => {
    if (isTagged(kid, 'TR')) return [kid];
    return isTagged(kid, 'THead', 'TBody', 'TFoot')
      ? kids(kid).filter((row) => isTagged(row, 'TR'))
      : [];
  });
  const taken: boolean[][] = rows.map(() => []);
  return rows.flatMap((row, y) => {
    let x = 0;
    return kids(row).map((element) => {
      while (taken[y]?.[x]) x += 1;
      const cell = { element, x, y, width: span(element, 'Col'), height: span(element, 'Row') };
      for (let dy = 0; dy < cell.height; dy += 1)
        for (let dx = 0; dx < cell.width; dx += 1) {
          taken[y + dy] ??= [];
          (taken[y + dy] as boolean[])[x + dx] = true;
        }
      x += cell.width;
      return cell;
    });
  });
}

function span(cell: PDFDict, direction: 'Col' | 'Row'): number {
  const value = tableAttributes(cell)?.lookup(name(`${direction}Span`));
  return value instanceof PDFNumber ? value.asNumber() : 1;
}

function tableAttributes(cell: PDFDict): PDFDict | undefined {
  const held = cell.lookup(name('A'));
  const all =
    held instanceof PDFArray ? held.asArray().map((_, index) => held.lookup(index)) : [held];
  return all.find(
    (each): each is PDFDict => each instanceof PDFDict && each.get(name('O')) === name('Table'),
  );
}

function asRowHeader(cell: PDFDict, id: string): void {
  cell.set(name('S'), name('TH'));
  cell.set(name('ID'), PDFString.of(id));
  tableAttributes(cell)?.set(name('Scope'), name('Row'));
}

function addHeader(cell: PDFDict, id: string): void {
  const attributes = tableAttributes(cell);
  const headers = attributes?.lookup(name('Headers'));
  if (headers instanceof PDFArray) headers.push(PDFString.of(id));
  else attributes?.set(name('Headers'), cell.context.obj([PDFString.of(id)]));
}

/** Adds ids to the document's `/IDTree`, a name tree, whose names stand in order. */
function addIds(document: PDFDocument, root: PDFDict, ids: [string, PDFDict][]): void {
  if (ids.length === 0) return;
  const refs = new Map(
    document.context.enumerateIndirectObjects().map(([ref, object]) => [object, ref]),
  );
  const tree = root.lookup(name('IDTree'), PDFDict);
  const names = tree.lookup(name('Names'), PDFArray).asArray();
  const pairs = ids.map(([id, element]) => [PDFString.of(id), refs.get(element) ?? element]);
  for (let index = 0; index < names.length; index += 2)
    pairs.push([names[index], names[index + 1]] as (typeof pairs)[number]);
  const key = ([id]: (typeof pairs)[number]) => (id instanceof PDFString ? id.asString() : '');
  pairs.sort((a, b) => (key(a) < key(b) ? -1 : 1));
  tree.set(name('Names'), document.context.obj(pairs.flat()));
}
