import { gunzipSync } from 'node:zlib';
import type { Metadata } from 'sharp';
import { words } from '../words/words.js';
import type { BookImage } from './book.js';
import { type ImageKind, imageKind, type NoImage } from './image-kind.js';
import { withoutMetadata } from './image-metadata.js';
import { openPicture } from './picture.js';
import { cleanSvg } from './svg/clean-svg.js';

/** An image that every output can show. */
export interface SoundImage {
  /** What the file is. */
  kind: ImageKind;
  /** What outputs are given. */
  format: BookImage['format'];
  bytes: Uint8Array;
  /** Width in pixels; undefined of a drawing. */
  pixels: number | undefined;
  /** What was taken out of it. */
  removed: string[];
  problem?: undefined;
}

const mostBytes = 50_000_000;
const mostPixels = 100_000_000;
/** What WebP can hold. */
const longestSide = 16_383;

/** True for a file too large to be read as an image. */
export function isTooLarge(bytes: number): boolean {
  return bytes > mostBytes;
}

/**
 * Reads an image by its bytes, whatever its name says, and makes of it what every output takes: a clean
 * drawing, or an upright picture in eight bits of sRGB without metadata. Each is held against what its format
 * says, pixel by pixel: half a photograph stops an output midway.
 */
export async function soundImage(bytes: Uint8Array): Promise<SoundImage | NoImage> {
  const kind = imageKind(bytes);
  if (typeof kind === 'object') return kind;
  if (kind === 'svg' || kind === 'svgz') return soundDrawing(kind, bytes);
  try {
    const { default: sharp } = await import('sharp');
    const metadata = await sharp(bytes, { limitInputPixels: false }).metadata();
    const { width, height, orientation = 1 } = metadata;
    if (width * height > mostPixels || Math.max(width, height) > longestSide)
      return {
        problem: words().document.images.tooLarge(width, height, mostPixels / 1e6, longestSide),
        hint: words().document.images.tooHeavyHint,
      };
    const picture = await soundPicture(kind, bytes, metadata);
    // From the fifth on, Exif tells to lay the picture on its side.
    return { kind, ...picture, pixels: orientation > 4 ? height : width, removed: [] };
  } catch {
    return { problem: words().document.images.broken, hint: words().document.images.exportAgain };
  }
}

function soundDrawing(kind: ImageKind, bytes: Uint8Array): SoundImage | NoImage {
  try {
    const text = kind === 'svgz' ? gunzipSync(bytes, { maxOutputLength: mostBytes }) : bytes;
    const clean = cleanSvg(text);
    if (clean) return { kind, format: 'svg', pixels: undefined, ...clean };
    const problem = words().document.images.deep;
    return { problem, hint: words().document.images.deepHint };
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    return {
      problem: words().document.images.noSvg(said),
      hint: words().document.images.exportAgain,
    };
  }
}

async function soundPicture(
  kind: Exclude<ImageKind, 'svg' | 'svgz'>,
  bytes: Uint8Array,
  { space, depth, orientation = 1, pages = 1, hasAlpha }: Metadata,
): Promise<Pick<SoundImage, 'format' | 'bytes'>> {
  const picture = await openPicture(bytes);
  const isMoving = pages > 1 && (kind === 'gif' || kind === 'webp');
  // PDF takes inks only with a profile of the press, which nobody knows here.
  const isOdd = space === 'cmyk' || depth !== 'uchar' || orientation > 1;
  const hasOwnFormat = kind !== 'avif' && kind !== 'tiff';
  if (hasOwnFormat && (!isOdd || isMoving)) {
    // One pixel is all that is kept, but none can be told without reading the whole.
    await picture.resize(1, 1, { fit: 'fill' }).raw().toBuffer();
    return { format: kind, bytes: isMoving ? bytes : withoutMetadata(kind, bytes) };
  }
  const upright = picture.autoOrient().toColourspace('srgb');
  const isPhotograph = kind === 'jpg' || (!hasAlpha && kind === 'avif');
  if (kind === 'webp') return { format: 'webp', bytes: await upright.webp({ quality }).toBuffer() };
  const png = isPhotograph ? undefined : await upright.clone().png().toBuffer();
  // A picture that hardly shrinks without loss is a photograph too.
  if (png && (kind !== 'tiff' || hasAlpha || png.length < bytes.length / 2))
    return { format: 'png', bytes: png };
  return { format: 'jpg', bytes: await upright.jpeg({ quality }).toBuffer() };
}

/** Of a picture that is written anew: no difference is seen. */
const quality = 92;
