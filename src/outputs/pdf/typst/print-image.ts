import { extname } from 'node:path';
import type { BookImage } from '../../../document/book.js';
import { endings } from '../../../document/image-kind.js';
import { openPicture } from '../../../document/picture.js';
import { measures } from './measures.js';

const widestPixels = Math.round((measures.textWidth / 25.4) * measures.dotsPerInch);

/**
 * Path by which the Typst world knows an image. Typst takes a known ending of a name for what the file is: one
 * that says otherwise is hidden from it.
 */
export function pathInWorld({ path, format }: BookImage): string {
  const isRight = format !== 'webp' && endings[extname(path).toLowerCase()] === format;
  return `/guide/${path}${isRight ? '' : '.image'}`;
}

/**
 * An image as the PDF holds it: a drawing as it is, a photograph no finer than print can show, as PNG or JPEG.
 * @returns the same bytes where there is nothing to gain.
 */
export async function printImage({ bytes, format }: BookImage): Promise<Uint8Array> {
  if (format === 'svg' || format === 'gif') return bytes;
  const picture = await openPicture(bytes);
  const { width = 0, hasAlpha } = await picture.metadata();
  const resized = picture.resize({ width: widestPixels, withoutEnlargement: true });
  if (format === 'webp') return (hasAlpha ? resized.png() : resized.jpeg()).toBuffer();
  if (width <= widestPixels) return bytes;
  const smaller = await resized.toBuffer();
  return smaller.length < bytes.length ? smaller : bytes;
}
