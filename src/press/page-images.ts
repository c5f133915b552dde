import { PDFiumLibrary } from '@hyzyla/pdfium';
import sharp from 'sharp';

/** A page in pixels, four channels each. */
interface Bitmap {
  data: Uint8Array;
  width: number;
  height: number;
}

let library: Promise<PDFiumLibrary> | undefined;

/**
 * A page of a PDF in pixels.
 * @param index from 0.
 * @param width in pixels; the height follows from the page.
 */
async function pageBitmap(pdf: Uint8Array, index: number, width: number): Promise<Bitmap> {
  library ??= PDFiumLibrary.init();
  const document = await (await library).loadDocument(pdf);
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

/** The first page of a PDF as a PNG, for the site and the host. @param width in pixels. */
export async function coverImage(pdf: Uint8Array, width: number): Promise<Uint8Array> {
  const cover = picture(await pageBitmap(pdf, 0, width));
  // A palette halves the file and shows no difference on a flat cover.
  return cover.png({ palette: true, compressionLevel: 9, effort: 7 }).toBuffer();
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
