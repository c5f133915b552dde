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
 * it opens becomes it.
 */
export function applyMarks({ context }: PDFDocument): void {
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    const formula = mayBeFormula(object) ? context.lookup(ref) : undefined;
    const entries = formula instanceof PDFDict ? markOf(formula) : undefined;
    if (!(formula instanceof PDFDict) || !entries) continue;
    if (!isEmpty(formula)) {
      formula.delete(PDFName.of('Alt'));
      describe(formula, entries);
      continue;
    }
    const division = withoutKid(formula.get(PDFName.of('P')), ref, context);
    if (division?.get(PDFName.of('S')) === PDFName.of('Div')) describe(division, entries);
    context.delete(ref);
  }
}

function mayBeFormula(object: PDFObject): boolean {
  if (object instanceof UnreadObject) return !object.isStream && object.bytes.includes('/Formula');
  return object instanceof PDFDict;
}

function markOf(element: PDFDict): Record<string, string> | undefined {
  if (element.get(PDFName.of('S')) !== PDFName.of('Formula')) return undefined;
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
