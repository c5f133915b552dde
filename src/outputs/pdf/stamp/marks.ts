import {
  PDFArray,
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRef,
  PDFString,
} from 'pdf-lib';
import { UnreadObject } from './typeset-pdf.js';

/** A private-use character begins a mark: no text of a guide holds one. */
const opening = '\u{e000}';

/**
 * Gives tags what the page design says of them and the typesetter has no words for: `tagged` and `said` of
 * `templates/pdf/pieces.typ` leave formulas whose alternative is a mark, the entries of a structure element as JSON
 * (ISO 32000-1, table 323). One with words becomes that element; an empty one is taken away, and the division that
 * it opens becomes it. One that names a table (`table-mark` of `templates/pdf/boxes.typ`) is taken away.
 * @returns the tables that are named, by their names.
 */
export function applyMarks({ context }: PDFDocument): Map<string, PDFDict> {
  const tables = new Map<string, PDFDict>();
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    const formula = mayBeFormula(object) ? context.lookup(ref) : undefined;
    const entries = formula instanceof PDFDict ? markOf(formula) : undefined;
    if (!(formula instanceof PDFDict) || !entries) continue;
    if (!isEmpty(formula)) {
      formula.delete(PDFName.of('Alt'));
      describe(formula, entries);
      continue;
    }
    const above = withoutKid(formula.get(PDFName.of('P')), ref, context);
    const { table } = entries;
    const named = table === undefined ? undefined : tableAround(above);
    if (table !== undefined && named) tables.set(table, named);
    else if (above && hasRole(above, 'Div')) describe(above, entries);
    context.delete(ref);
  }
  return tables;
}

function hasRole(element: PDFDict, role: string): boolean {
  return element.get(PDFName.of('S')) === PDFName.of(role);
}

/** The nearest table that an element stands in. */
function tableAround(element: PDFDict | undefined): PDFDict | undefined {
  if (!element || hasRole(element, 'Table')) return element;
  const above = element.lookup(PDFName.of('P'));
  return above instanceof PDFDict ? tableAround(above) : undefined;
}

function mayBeFormula(object: PDFObject): boolean {
  if (object instanceof UnreadObject) return !object.isStream && object.bytes.includes('/Formula');
  return object instanceof PDFDict;
}

function markOf(element: PDFDict): Record<string, string> | undefined {
  if (!hasRole(element, 'Formula')) return undefined;
  const alternative = element.lookup(PDFName.of('Alt'));
  if (!(alternative instanceof PDFHexString || alternative instanceof PDFString)) return undefined;
  const text = alternative.decodeText();
  return text.startsWith(opening) ? JSON.parse(text.slice(opening.length)) : undefined;
}

function isEmpty(element: PDFDict): boolean {
  const kids = element.lookup(PDFName.of('K'));
  return kids === undefined || (kids instanceof PDFArray && kids.size() === 0);
}

function describe(element: PDFDict, { S: role = 'Div', ...texts }: Record<string, string>): void {
  element.set(PDFName.of('S'), PDFName.of(role));
  for (const [key, text] of Object.entries(texts))
    element.set(PDFName.of(key), PDFHexString.fromText(text));
}

/** Takes a kid from the element above it, and returns that. */
function withoutKid(
  above: PDFObject | undefined,
  kid: PDFRef,
  context: PDFContext,
): PDFDict | undefined {
  const element = above instanceof PDFRef ? context.lookup(above) : above;
  if (!(element instanceof PDFDict)) return undefined;
  const kids = element.lookup(PDFName.of('K'));
  const held = kids instanceof PDFArray ? kids.asArray() : [element.get(PDFName.of('K'))];
  const others = held.filter((each) => each !== undefined && each !== kid);
  element.set(PDFName.of('K'), context.obj(others as PDFObject[]));
  return element;
}
