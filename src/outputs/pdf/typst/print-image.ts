import type { BookImage } from '../../../document/book.js';
import { openPicture } from '../../../document/picture.js';

/** The widest a picture is printed, and how fine print needs it to be. */
const widestMillimetres = 156;
const dotsPerInch = 220;
const widestPixels = Math.round((widestMillimetres / 25.4) * dotsPerInch);

/**
 * An image as the PDF holds it: a drawing as it is, a photograph no finer than print can show.
 * @returns the same bytes where there is nothing to gain.
 */
export async function printImage({ bytes, format }: BookImage): Promise<Uint8Array> {
  if (format === 'svg' || format === 'gif') return bytes;
  const picture = await openPicture(bytes);
  const { width = 0, space } = await picture.metadata();
  // PDF/A takes inks only with a profile of the press, which nobody knows here.
  if (space === 'cmyk') return picture.autoOrient().toColourspace('srgb').toBuffer();
  if (width <= widestPixels) return bytes;
  const smaller = await picture.autoOrient().resize({ width: widestPixels }).toBuffer();
  return smaller.length < bytes.length ? smaller : bytes;
}
