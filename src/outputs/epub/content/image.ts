import { relativeAddress } from '../../../document/link-target.js';
import type { EpubPrinter } from './context.js';

/** An image of the package, as wide as its author says. */
export const image: EpubPrinter = (node, { images, to }) => {
  const known = node.data?.image === undefined ? undefined : images.get(node.data.image);
  if (!known) return node;
  const { width, height } = node.data ?? {};
  const size = {
    ...(width &&
      ('percent' in width ? { style: `width: ${width.percent}%` } : { width: width.pixels })),
    ...(height !== undefined && { height }),
  };
  const src = relativeAddress(to, known.path);
  return { ...node, properties: { ...node.properties, src, ...size } };
};
