import { decodePDFRawStream, EncryptedPDFError, PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';
import { exitCodes, GuideError } from '../report/diagnostic.js';

/**
 * Opens a PDF without touching its metadata.
 * @param file shown in messages.
 * @throws GuideError (exit 1) for what is encrypted, broken or no PDF.
 */
export async function openPdf(bytes: Uint8Array, file: string): Promise<PDFDocument> {
  try {
    const document = await PDFDocument.load(bytes, { updateMetadata: false });
    document.getPageCount();
    return document;
  } catch (error) {
    const encrypted = error instanceof EncryptedPDFError;
    throw new GuideError(
      {
        rule: 'pdf-unreadable',
        severity: 'error',
        file,
        message: encrypted
          ? 'Unexpected encrypted PDF'
          : 'Unexpected content, expected a whole PDF',
        hint: encrypted
          ? 'save it without a password first'
          : 'open it in a reader and save it again',
      },
      exitCodes.findings,
    );
  }
}

/** The XMP packet of a PDF as text, or '' where it has none. */
export function xmpOf(document: PDFDocument): string {
  const stream = document.catalog.lookup(PDFName.of('Metadata'));
  if (!(stream instanceof PDFRawStream)) return '';
  return new TextDecoder().decode(decodePDFRawStream(stream).decode());
}
