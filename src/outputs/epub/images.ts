import type { BookImage } from '../../document/book.js';
import { openPicture } from '../../document/picture.js';
import type { EpubResource } from './view.js';

/** Twice the width of a page of text, in pixels. */
const widest = 1536;

/**
 * An image as every reading system shows it: drawings and animations as they are, photographs no wider than
 * pages, WebP as JPEG, or as PNG where it is see-through.
 * @param stem path in the package without its ending.
 */
export async function epubImage({ bytes, format }: BookImage, stem: string): Promise<EpubResource> {
  if (format === 'svg' || format === 'gif') return { path: `${stem}.${format}`, data: bytes };
  const { width, hasAlpha } = await (await openPicture(bytes)).metadata();
  const kept = format === 'webp' ? (hasAlpha ? 'png' : 'jpg') : format;
  if (kept === format && width <= widest) return { path: `${stem}.${format}`, data: bytes };
  const resized = (await openPicture(bytes)).resize({ width: widest, withoutEnlargement: true });
  const data = await resized.toFormat(kept === 'jpg' ? 'jpeg' : kept).toBuffer();
  const isSmaller = kept !== format || data.length < bytes.length;
  return { path: `${stem}.${kept}`, data: isSmaller ? data : bytes };
}
