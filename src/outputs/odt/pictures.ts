import type { Cache } from '../../base/cache/cache.js';
import type { Book, BookImage } from '../../document/book.js';
import { openPicture } from '../../document/picture.js';
import type { OdtImage } from './context.js';

/** Twice the width of a page of text, in pixels. */
const widest = 1284;

/** The images of a book as every word processor shows them: JPEG and GIF as they are, all others as PNG. */
export async function odtImages({ images }: Book, cache: Cache): Promise<Map<string, OdtImage>> {
  const made = [...images.values()].map(async (image, index): Promise<[string, OdtImage]> => {
    const { format, bytes } = image;
    const picture = await cache.get('office-image', [format, bytes], () => printed(image));
    const { extension, ...rest } = picture;
    const path = `Pictures/image-${index + 1}.${extension}`;
    const mediaType = `image/${extension === 'jpg' ? 'jpeg' : extension}`;
    return [image.path, { path, mediaType, ...rest }];
  });
  return new Map(await Promise.all(made));
}

async function printed({ bytes, format }: BookImage) {
  const picture = await openPicture(bytes);
  const { width, height } = await picture.metadata();
  const size = { width, height };
  if (format === 'jpg' || format === 'gif' || (format === 'png' && width <= widest))
    return { bytes, extension: format, ...size };
  const isDrawing = format === 'svg';
  const data = await picture
    .resize({ width: isDrawing ? widest : Math.min(width, widest) })
    .png()
    .toBuffer();
  return { bytes: new Uint8Array(data), extension: 'png', ...size };
}
