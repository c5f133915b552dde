import { PDFiumLibrary } from '@hyzyla/pdfium';
import sharp from 'sharp';

/** A page in pixels, four channels each. */
interface Bitmap {
  data: Uint8Array;
  width: number;
  height: number;
}

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
async function pageBitmap(pdf: Uint8Array, index: number, width: number): Promise<Bitmap> {
  const document = await (await loadRenderer()).loadDocument(pdf);
  try {
    const page = document.getPage(index);
    const { originalWidth: points } = page.getOriginalSize();
    return await page.render({ scale: width / points, render: 'bitmap' });
  } finally {
    document.destroy();
  }
}

function picture({ data, width, height }: Bitmap) {
  return sharp(Buffer.from(data), { raw: { width, height, channels: 4 } });
}

/** The first page of a PDF as PNGs, for the site, the host and the book. @param widths in pixels. */
export async function coverImages(
  pdf: Uint8Array,
  widths: readonly number[],
): Promise<Uint8Array[]> {
  const largest = picture(await pageBitmap(pdf, 0, Math.max(...widths)));
  return Promise.all(
    // A palette halves the file and shows no difference on a flat cover.
    widths.map((width) =>
      largest
        .clone()
        .resize({ width })
        .png({ palette: true, compressionLevel: 9, effort: 4 })
        .toBuffer(),
    ),
  );
}

/** A page of a PDF as a PNG, made fast. @param index from 0. @param width in pixels. */
export async function pageImage(
  pdf: Uint8Array,
  index: number,
  width: number,
): Promise<Uint8Array> {
  return picture(await pageBitmap(pdf, index, width))
    .png({ compressionLevel: 2 })
    .toBuffer();
}
