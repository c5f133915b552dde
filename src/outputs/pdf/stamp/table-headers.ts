import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject, PDFString } from 'pdf-lib';
import type { CellRelations } from '../../../document/table-headers.js';

interface TaggedCell extends CellRelations {
  element: PDFDict;
}

const names = new Map<string, PDFName>();

/** Asked many times of every cell: pdf-lib decodes a name each time that it is made. */
function name(text: string): PDFName {
  const known = names.get(text) ?? PDFName.of(text);
  names.set(text, known);
  return known;
}

/**
 * Completes the tags of tables with what the typesetter leaves out: a row header becomes a `TH` of
 * scope `Row` with an id, the header of a column in a row that pages don't repeat one of scope `Column`, and each cell names the headers of its columns, of its band of rows and of
 * its row in `/Headers` (ISO 32000-1, 14.8.5.7).
 * @param tables the cells, row by row, of every table of the document.
 * @param elements the tagged tables, by their places among those.
 * @throws RangeError when the tags don't hold those tables.
 */
export function tagTableHeaders(
  document: PDFDocument,
  tables: readonly (readonly CellRelations[])[],
  elements: ReadonlyMap<string, PDFDict>,
): void {
  const root = document.catalog.lookup(name('StructTreeRoot'), PDFDict);
  if (elements.size !== tables.length)
    throw new RangeError(`Unexpected ${elements.size} tagged tables, expected ${tables.length}`);
  const rowHeaders = tables.flatMap((cells, index) => {
    const element = elements.get(`${index}`);
    return element ? tagTable(cellsOf(element, cells), index) : [];
  });
  addIds(document, root, rowHeaders);
}

/** Tags one table; returns the headers that the typesetter left untagged by their new ids. */
function tagTable(cells: TaggedCell[], index: number): [string, PDFDict][] {
  const untagged = cells.filter(({ kind, element }) => kind !== 'data' && isTagged(element, 'TD'));
  // The typesetter knows the headers of columns and of bands alone.
  if (untagged.length === 0 && !cells.some(({ kind }) => kind === 'band')) return [];
  const named = untagged.map(({ element, kind, x, y }): [string, PDFDict] => {
    const id = `R${index}x${x}y${y}`;
    element.set(name('S'), name('TH'));
    element.set(name('ID'), PDFString.of(id));
    tableAttributes(element)?.set(name('Scope'), name(kind === 'row-head' ? 'Row' : 'Column'));
    return [id, element];
  });
  for (const { element, kind, headers } of cells) {
    if (kind === 'head') continue;
    const ids = headers
      .map((header) => cells[header]?.element.get(name('ID')))
      .filter((id) => id !== undefined);
    tableAttributes(element)?.set(name('Headers'), element.context.obj(ids));
  }
  return named;
}

/** What an entry holds that may be one value or an array of them; references are not followed. */
function valuesOf(element: PDFDict, key: string): PDFObject[] {
  const held = element.lookup(name(key));
  if (held instanceof PDFArray) return held.asArray();
  const one = element.get(name(key));
  return one === undefined ? [] : [one];
}

function dictionariesOf(element: PDFDict, key: string): PDFDict[] {
  return valuesOf(element, key)
    .map((value) => element.context.lookup(value))
    .filter((value) => value instanceof PDFDict);
}

function kids(element: PDFDict): PDFDict[] {
  return dictionariesOf(element, 'K').filter((each) => each.has(name('S')));
}

const isTagged = (element: PDFDict, ...roles: string[]) =>
  roles.some((role) => element.get(name('S')) === name(role));

/** A table's tagged cells, each with what is known of it. */
function cellsOf(table: PDFDict, cells: readonly CellRelations[]): TaggedCell[] {
  const rows = kids(table).flatMap((kid) => {
    if (isTagged(kid, 'TR')) return [kid];
    return isTagged(kid, 'THead', 'TBody', 'TFoot')
      ? kids(kid).filter((row) => isTagged(row, 'TR'))
      : [];
  });
  const elements = rows.flatMap(kids);
  if (elements.length !== cells.length)
    throw new RangeError(`Unexpected ${elements.length} tagged cells, expected ${cells.length}`);
  return cells.map((cell, index) => ({ ...cell, element: elements[index] as PDFDict }));
}

function tableAttributes(cell: PDFDict): PDFDict | undefined {
  return dictionariesOf(cell, 'A').find((each) => each.get(name('O')) === name('Table'));
}

/** Adds ids to the document's `/IDTree`, a name tree, whose names stand in order. */
function addIds(document: PDFDocument, root: PDFDict, ids: [string, PDFDict][]): void {
  if (ids.length === 0) return;
  const refs = new Map(
    document.context.enumerateIndirectObjects().map(([ref, object]) => [object, ref]),
  );
  const tree = root.lookupMaybe(name('IDTree'), PDFDict) ?? document.context.obj({});
  // The typesetter makes no tree of ids where no header of columns needs one.
  root.set(name('IDTree'), root.get(name('IDTree')) ?? tree);
  const names = tree.lookupMaybe(name('Names'), PDFArray)?.asArray() ?? [];
  const pairs = ids.map(([id, element]) => [PDFString.of(id), refs.get(element) ?? element]);
  for (let index = 0; index < names.length; index += 2)
    pairs.push([names[index], names[index + 1]] as (typeof pairs)[number]);
  const key = ([id]: (typeof pairs)[number]) => (id instanceof PDFString ? id.asString() : '');
  pairs.sort((a, b) => (key(a) < key(b) ? -1 : 1));
  tree.set(name('Names'), document.context.obj(pairs.flat()));
}
