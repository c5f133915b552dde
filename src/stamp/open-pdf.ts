import {
  decodePDFRawStream,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  PDFRawStream,
} from 'pdf-lib';
import { exitCodes, GuideError } from '../report/diagnostic.js';

/**
 * Opens a PDF without touching its metadata.
 * @param file shown in messages.
 * @throws GuideError (exit 1) for what is encrypted, broken or no PDF.
 */
export async function openPdf(bytes: Uint8Array, file: string): Promise<PDFDocument> {
  // Where a file is encrypted stands in clear in its trailer (ISO 32000-1, 7.6.1).
  const encrypted = Buffer.from(bytes).includes('/Encrypt');
  const document = encrypted ? undefined : await loadedOrNone(bytes);
  if (document) return document;
  throw new GuideError(
    {
      rule: 'pdf-unreadable',
      severity: 'error',
      file,
      message: encrypted ? 'Unexpected encrypted PDF' : 'Unexpected content, expected a whole PDF',
      hint: encrypted
        ? 'save it without a password first'
        : 'open it in a reader and save it again',
    },
    exitCodes.findings,
  );
}

async function loadedOrNone(bytes: Uint8Array): Promise<PDFDocument | undefined> {
  try {
    // At full speed: the default pauses for other work every hundred objects.
    const parseSpeed = Number.POSITIVE_INFINITY;
    const options = { updateMetadata: false, throwOnInvalidObject: true, parseSpeed };
    const document = await PDFDocument.load(bytes, options);
    document.getPageCount();
    return document;
  } catch {
    return undefined;
  }
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
  return new TextDecoder().decode(decodePDFRawStream(stream).decode());
}
