import type { Element } from 'hast';

/** The size that the author gave an image, else its own. A share of the line is left to the styles. */
export function shownSize(
  node: Element,
  width: number | undefined,
  height: number | undefined,
): { width?: number; height?: number } {
  const { width: wanted, height: tall } = node.data ?? {};
  if (!width || !height) {
    if (wanted && 'pixels' in wanted) return { width: wanted.pixels };
    return tall === undefined ? {} : { height: tall };
  }
  if (tall !== undefined) return { width: Math.round((tall * width) / height), height: tall };
  if (wanted && 'pixels' in wanted)
    return { width: wanted.pixels, height: Math.round((wanted.pixels * height) / width) };
  return { width, height };
}
