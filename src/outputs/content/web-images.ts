import { posix } from 'node:path';
import type { BookImage } from '../../document/book.js';
import { openPicture } from '../../document/picture.js';
import { sizeOfSvg } from '../../document/svg-size.js';
import { hashedPath, type SiteFile } from './site-file.js';

/** An image as pages show it. */
export interface SiteImage {
  /** From `site/`. */
  path: string;
  width: number | undefined;
  height: number | undefined;
  /** The same image at its widths in pixels, where there are several. */
  sources: { path: string; width: number }[];
  files: SiteFile[];
}

/** Twice the width of the text, and that width, in pixels. */
const widths = [1536, 768];
const quality = 82;

/**
 * An image for the web: photographs and drawings in pixels as WebP, no wider than screens can show;
 * SVG and animations as they are.
 */
export async function siteImage({ format, bytes, address }: BookImage): Promise<SiteImage> {
  if (format === 'svg') return alone(address, bytes, sizeOfSvg(new TextDecoder().decode(bytes)));
  const { width, height, pages = 1 } = await (await openPicture(bytes)).metadata();
  if (pages > 1) return alone(address, bytes, { width, height });
  const wanted = [Math.min(width, widths[0] ?? width), ...widths.slice(1)];
  const versions = await Promise.all(
    wanted
      .filter((each, index) => index === 0 || each < (wanted[0] ?? 0) / 1.5)
      .map((each) => webp(bytes, address, each)),
  );
  const [largest] = versions;
  if (!largest || largest.data.length > bytes.length)
    return alone(address, bytes, { width, height });
  return {
    path: largest.path,
    width: largest.width,
    height: largest.height,
    sources: versions.length > 1 ? versions.map(({ path, width }) => ({ path, width })) : [],
    files: versions.map(({ path, data }) => ({ path, data })),
  };
}

function alone(
  address: string,
  bytes: Uint8Array,
  size: { width: number | undefined; height: number | undefined },
): SiteImage {
  const path = hashedPath(address, bytes);
  return { path, ...size, sources: [], files: [{ path, data: bytes }] };
}

async function webp(bytes: Uint8Array, address: string, width: number) {
  const resized = (await openPicture(bytes)).resize({ width, withoutEnlargement: true });
  const { data, info } = await resized.webp({ quality, effort: 5 }).toBuffer({
    resolveWithObject: true,
  });
  const stem = posix.join(posix.dirname(address), posix.parse(address).name);
  return { path: hashedPath(`${stem}.webp`, data), data, width: info.width, height: info.height };
}
