import type { Element } from 'hast';
import { own } from '../base/own.js';
import { textProperty } from './data.js';

/** A width that an author gave an image: of the text around it, or its own. */
export type ImageWidth = { percent: number } | { pixels: number };

/** Pixels of CSS (1/96 inch) in a unit. */
const pixelsIn: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  em: 16,
  rem: 16,
};

/** Reads a width as HTML, CSS and Pandoc write it; undefined for what is none. */
function imageWidth(text: string): ImageWidth | undefined {
  const [, digits = '', unit = ''] =
    /^\s*(\d{1,5}(?:\.\d+)?)\s*(%|[a-z]*)\s*;?\s*$/i.exec(text) ?? [];
  const number = Number(digits);
  if (!(number > 0)) return undefined;
  if (unit === '%') return { percent: Math.max(1, Math.min(100, Math.round(number))) };
  const pixels = number * (own(pixelsIn, unit.toLowerCase()) ?? 0);
  return pixels > 0 ? { pixels: Math.max(1, Math.round(pixels)) } : undefined;
}

/**
 * Takes an image's width and height out of its attributes, which hold whole pixels alone (https://html.spec.whatwg.org/#attr-dim-width),
 * into `data.width`. A height that doesn't stand alone would distort the image where the width gives way.
 */
export function readSize(node: Element): void {
  const width = imageWidth(textProperty(node, 'width') ?? '');
  const height = imageWidth(textProperty(node, 'height') ?? '');
  delete node.properties.width;
  delete node.properties.height;
  if (width) node.data = { ...node.data, width };
  else if (height && 'pixels' in height) node.data = { ...node.data, height: height.pixels };
}
