import { decodePDFRawStream, PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';
import { exitCodes, type GuideError, refusal } from '../../../base/report/diagnostic.js';
import { words } from '../../../words/words.js';
import { xmpText } from './xmp-text.js';

/**
 * Opens a PDF without touching its metadata.
 * @param file shown in messages.
 * @throws GuideError (exit 1) for what is encrypted, broken or no PDF.
 */
export async function openPdf(bytes: Uint8Array, file: string): Promise<PDFDocument> {
  const document = await loadedOrNone(bytes, file);
  if (document) return document;
  throw unreadable(file);
}

/** Says that a file is no PDF, or a broken one. @param cause what a reader stumbled over. */
export function unreadable(file: string, cause?: Error): GuideError {
  const { broken, brokenHint } = words().outputs.foreignPdf;
  return refusePdf(file, broken(cause?.message), brokenHint);
}

/** Says why a PDF is not read. @param file shown in messages. */
export function refusePdf(file: string, message: string, hint: string): GuideError {
  return refusal({ rule: 'pdf-unreadable', file, message, hint }, exitCodes.findings);
}

async function loadedOrNone(bytes: Uint8Array, file: string): Promise<PDFDocument | undefined> {
  try {
    // At full speed: the default pauses for other work every hundred objects.
    const parseSpeed = Number.POSITIVE_INFINITY;
    const options = { updateMetadata: false, throwOnInvalidObject: true, parseSpeed };
    const document = await PDFDocument.load(bytes, options);
    pageCount(document);
    return document;
  } catch (error) {
    // Its own class of error is lost where the library was compiled for old engines.
    const { encrypted, passwordHint } = words().outputs.foreignPdf;
    if (String(error).includes('encrypted')) throw refusePdf(file, encrypted, passwordHint);
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

/** The XMP packet of a PDF as text, or '' where it has none. */
export function xmpOf(document: PDFDocument): string {
  const stream = document.catalog.lookup(PDFName.of('Metadata'));
  if (!(stream instanceof PDFRawStream)) return '';
  return xmpText(decodePDFRawStream(stream).decode());
}
