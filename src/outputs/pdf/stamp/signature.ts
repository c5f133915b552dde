import { PDFArray, PDFDict, type PDFDocument, PDFName } from 'pdf-lib';

/** What a signature of a PDF says of changes: see `signatureOf`. */
export type Signature = 'signature' | 'certification' | 'usage rights';

/**
 * How a PDF is signed, the strictest first; undefined for a file that is not, whatever fields for signatures it has
 * (ISO 32000-1, 12.8: signature dictionaries, `DocMDP`, `UR3`).
 */
export function signatureOf({ catalog, context }: PDFDocument): Signature | undefined {
  const permissions = catalog.lookup(PDFName.of('Perms'));
  const has = (key: string) => permissions instanceof PDFDict && permissions.has(PDFName.of(key));
  if (has('DocMDP')) return 'certification';
  const signed = context
    .enumerateIndirectObjects()
    .some(([, object]) => object instanceof PDFDict && isSignature(object));
  if (signed || fieldsOf(catalog).some(hasValueOfSignature)) return 'signature';
  return has('UR3') || has('UR') ? 'usage rights' : undefined;
}

function isSignature(dict: PDFDict): boolean {
  return dict.has(PDFName.of('ByteRange')) && dict.has(PDFName.of('Contents'));
}

function hasValueOfSignature(field: PDFDict): boolean {
  const value = field.lookup(PDFName.of('V'));
  return field.lookup(PDFName.of('FT')) === PDFName.of('Sig') && value instanceof PDFDict;
}

function fieldsOf(catalog: PDFDocument['catalog']): PDFDict[] {
  const form = catalog.lookup(PDFName.of('AcroForm'));
  const fields = form instanceof PDFDict ? form.lookup(PDFName.of('Fields')) : undefined;
  if (!(fields instanceof PDFArray)) return [];
  return fields
    .asArray()
    .map((_, index) => fields.lookup(index))
    .filter((field) => field instanceof PDFDict);
}
