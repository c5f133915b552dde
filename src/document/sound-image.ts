import type { BookImage } from './book.js';
import { cleanSvg } from './clean-svg.js';
import { openPicture } from './picture.js';

/** An image that every output can show, with what was taken out of it. */
interface SoundImage {
  bytes: Uint8Array;
  removed: string[];
  problem?: undefined;
}

/** Why an image can't be shown, as the end of «Unexpected image …». */
interface Unsound {
  problem: string;
}

const mostBytes = 50_000_000;
const mostPixels = 100_000_000;
/** What WebP can hold. */
const longestSide = 16_383;

/** True for a file too large to be read as an image. */
export function isTooLarge(bytes: number): boolean {
  return bytes > mostBytes;
}

/** Holds an image against what its format says, pixel by pixel: half a photograph stops an output midway. */
export async function soundImage(
  format: BookImage['format'],
  bytes: Uint8Array,
): Promise<SoundImage | Unsound> {
  if (format === 'svg') {
    return (
      cleanSvg(bytes) ?? { problem: 'that is no well-formed drawing of a few thousand elements' }
    );
  }
  const { default: sharp } = await import('sharp');
  try {
    const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (width * height > mostPixels || Math.max(width, height) > longestSide)
      return {
        problem: `of ${width} × ${height} pixels, expected ${mostPixels / 1e6} million at most, ${longestSide} a side`,
      };
    // One pixel is all that is kept, but none can be told without reading the whole.
    await (await openPicture(bytes)).resize(1, 1, { fit: 'fill' }).raw().toBuffer();
    return { bytes, removed: [] };
  } catch {
    return { problem: 'that is broken or cut short' };
  }
}
