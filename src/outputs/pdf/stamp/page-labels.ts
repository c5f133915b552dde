import { PDFArray, PDFDict, type PDFDocument, PDFHexString, PDFName, PDFNumber } from 'pdf-lib';

/**
 * Names the covers, which have no folio, in the labels that readers show beside pages (ISO 32000-1, 12.4.2).
 * @param names of the first page and of the last.
 */
export function labelCovers(document: PDFDocument, [front, back]: readonly [string, string]): void {
  const labels = document.catalog.lookup(PDFName.of('PageLabels'));
  const ranges = labels instanceof PDFDict ? labels.lookup(PDFName.of('Nums')) : undefined;
  if (!(ranges instanceof PDFArray)) return;
  const last = document.getPageCount() - 1;
  for (let index = 0; index < ranges.size(); index += 2) {
    const page = ranges.lookup(index, PDFNumber).asNumber();
    const label = ranges.lookup(index + 1, PDFDict);
    const name = page === 0 ? front : page === last ? back : undefined;
    if (name !== undefined) label.set(PDFName.of('P'), PDFHexString.fromText(name));
  }
}
