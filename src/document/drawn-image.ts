import { createHash } from 'node:crypto';
import type { BookImage } from './book.js';

/**
 * The image of a drawing that the toolchain made: named by what it shows, so that the same drawing is one file, and
 * another one never takes its place in what browsers keep.
 */
export function drawnImage(svg: Uint8Array): BookImage {
  const sum = createHash('sha256').update(svg).digest('hex').slice(0, 12);
  const name = `drawings/${sum}.svg`;
  return { path: name, bytes: svg, format: 'svg', address: `img/${name}` };
}
