import { loadDecoder } from '../../../document/picture.js';

/** A page in pixels, four channels each. */
export interface Bitmap {
  data: Uint8Array;
  width: number;
  height: number;
}

/** A page as a picture that can be written in a format. */
export async function pictureOf({ data, width, height }: Bitmap) {
  const { default: sharp } = await loadDecoder();
  return sharp(data, { raw: { width, height, channels: 4 } });
}

/** A cover as PNGs, for the site, the host and the book. @param widths in pixels, none above the bitmap's. */
export async function coverImages(
  bitmap: Bitmap,
  widths: readonly number[],
): Promise<Uint8Array[]> {
  return Promise.all(
    widths.map(async (width) => {
      const picture = await pictureOf(bitmap);
      // A palette halves the file and shows no difference on a flat cover; dithering would take as long again.
      const palette = { palette: true, compressionLevel: 6, effort: 1, dither: 0 };
      return picture.resize({ width }).png(palette).toBuffer();
    }),
  );
}
