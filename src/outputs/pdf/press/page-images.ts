import { PDFiumLibrary } from '@hyzyla/pdfium';
import { type Bitmap, pictureOf } from './bitmap.js';

let library: Promise<PDFiumLibrary> | undefined;

/** Makes ready to draw pages, which takes a moment: to be called while there is nothing else to do. */
export async function loadRenderer(): Promise<PDFiumLibrary> {
  library ??= PDFiumLibrary.init();
  return library;
}

/**
 * A page of a PDF in pixels.
 * @param index from 0.
 * @param width in pixels; the height follows from the page.
 */
export async function pageBitmap(pdf: Uint8Array, index: number, width: number): Promise<Bitmap> {
  const document = await (await loadRenderer()).loadDocument(pdf);
  try {
    const page = document.getPage(index);
    const { originalWidth: points } = page.getOriginalSize();
    return await page.render({ scale: width / points, render: 'bitmap' });
  } finally {
    document.destroy();
  }
}

/** A page of a PDF as a PNG, made fast. @param index from 0. @param width in pixels. */
export async function pageImage(
  pdf: Uint8Array,
  index: number,
  width: number,
): Promise<Uint8Array> {
  const picture = await pictureOf(await pageBitmap(pdf, index, width));
  return picture.png({ compressionLevel: 2 }).toBuffer();
}
