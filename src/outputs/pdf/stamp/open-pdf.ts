import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  PDFRawStream,
} from 'pdf-lib';
import { exitCodes, type GuideError, refusal } from '../../../base/report/diagnostic.js';
import { xmpText } from './xmp-text.js';

/**
 * Opens a PDF without touching its metadata.
 * @param file shown in messages.
 * @throws GuideError (exit 1) for what is encrypted, broken or no PDF.
 */
export async function openPdf(bytes: Uint8Array, file: string): Promise<PDFDocument> {
  // Where a file is encrypted stands in clear in its trailer (ISO 32000-1, 7.6.1).
  if (Buffer.from(bytes).includes('/Encrypt'))
    throw refusal(
      {
        rule: 'pdf-unreadable',
        file,
        message: 'Unexpected encrypted PDF',
        hint: 'save it without a password first',
      },
      exitCodes.findings,
    );
  const document = await loadedOrNone(bytes);
  if (document) return document;
  throw unreadable(file);
}

/** Says that a file is no PDF, or a broken one. @param cause what a reader stumbled over. */
export function unreadable(file: string, cause?: Error): GuideError {
  const why = cause ? ` (${cause.message})` : '';
  const message = `Unexpected content, expected a whole PDF${why}`;
  return refusal(
    { rule: 'pdf-unreadable', file, message, hint: 'open it in a reader and save it again' },
    exitCodes.findings,
  );
}

async function loadedOrNone(bytes: Uint8Array): Promise<PDFDocument | undefined> {
  try {
    // At full speed: the default pauses for other work every hundred objects.
    const parseSpeed = Number.POSITIVE_INFINITY;
    const options = { updateMetadata: false, throwOnInvalidObject: true, parseSpeed };
    const document = await PDFDocument.load(bytes, options);
    pageCount(document);
    return document;
  } catch {
    return undefined;
  }
}

/**
 * How many pages a PDF has.
 * @throws RangeError for a tree of pages that is none: what stands in it twice (ISO 32000-1, 7.7.3) could make it
 * endless.
 */
export function pageCount({ catalog, context }: PDFDocument): number {
  const seen = new Set<PDFDict>();
  const waiting = [catalog.get(PDFName.of('Pages'))];
  let pages = 0;
  while (waiting.length > 0) {
    const node = context.lookup(waiting.pop());
    if (!(node instanceof PDFDict) || seen.has(node))
      throw new RangeError('Unexpected tree of pages');
    seen.add(node);
    const kids = node.lookup(PDFName.of('Kids'));
    if (kids instanceof PDFArray) waiting.push(...kids.asArray());
    else pages += 1;
  }
  return pages;
}

/** True for a signed PDF: writing into it would break the signature. */
export function isSigned(document: PDFDocument): boolean {
  const form = document.catalog.lookup(PDFName.of('AcroForm'));
  const flags = form instanceof PDFDict ? form.lookup(PDFName.of('SigFlags')) : undefined;
  return flags instanceof PDFNumber && (flags.asNumber() & 1) === 1;
}

/** The XMP packet of a PDF as text, or '' where it has none. */
export function xmpOf(document: PDFDocument): string {
  const stream = document.catalog.lookup(PDFName.of('Metadata'));
  if (!(stream instanceof PDFRawStream)) return '';
  return xmpText(decodePDFRawStream(stream).decode());
}
