import { PDFiumLibrary } from '@hyzyla/pdfium';
import sharp from 'sharp';

/**
 * The first page of a PDF as a PNG, for the site and the host.
 * @param width in pixels; the height follows from the page.
 */
export async function coverImage(pdf: Uint8Array, width: number): Promise<Uint8Array> {
  const library = await PDFiumLibrary.init();
  try {
    const document = await library.loadDocument(pdf);
    const page = document.getPage(0);
    const { originalWidth: points } = page.getOriginalSize();
    const bitmap = await page.render({ scale: width / points, render: 'bitmap' });
    const raw = { width: bitmap.width, height: bitmap.height, channels: 4 as const };
    // A palette halves the file and shows no difference on a flat cover.
    const png = sharp(Buffer.from(bitmap.data), { raw });
    const bytes = await png.png({ palette: true, compressionLevel: 9, effort: 7 }).toBuffer();
    document.destroy();
    return bytes;
  } finally {
    library.destroy();
  }
}
