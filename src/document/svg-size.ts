import { own } from '../base/own.js';

/** Pixels of CSS in a unit of length. */
const units: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  q: 96 / 101.6,
  pt: 96 / 72,
  pc: 16,
};

/** A length of a drawing in pixels of CSS; undefined for one that depends on what it stands in. */
export function pixelsOf(length: string | undefined): number | undefined {
  const [, digits, unit = ''] =
    /^\s*\+?(\d*\.?\d+(?:e[-+]?\d+)?)\s*([a-z]*)\s*$/i.exec(length ?? '') ?? [];
  const pixels = digits && own(units, unit.toLowerCase());
  return pixels && Number(digits) > 0 ? Number(digits) * pixels : undefined;
}

interface Size {
  width: number | undefined;
  height: number | undefined;
}

/** The size of a clean drawing in whole pixels, from `width` and `height` or from its `viewBox`. */
export function sizeOfSvg(svg: string): Size {
  const [tag = ''] = /<svg\b[^>]*>/.exec(svg) ?? [];
  const attribute = (name: string) => new RegExp(`\\s${name}=["']([^"']*)["']`).exec(tag)?.[1];
  const [, , boxWidth = 0, boxHeight = 0] = (attribute('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const ratio = boxWidth > 0 && boxHeight > 0 ? boxWidth / boxHeight : undefined;
  const width = pixelsOf(attribute('width'));
  const height = pixelsOf(attribute('height'));
  if (width && height) return whole(width, height);
  if (!ratio) return { width: undefined, height: undefined };
  if (width) return whole(width, width / ratio);
  if (height) return whole(height * ratio, height);
  return whole(boxWidth, boxHeight);
}

function whole(width: number, height: number): Size {
  return { width: Math.max(1, Math.round(width)), height: Math.max(1, Math.round(height)) };
}
