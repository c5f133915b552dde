import { relativeAddress } from '../../../document/link-target.js';
import type { EpubPrinter } from './context.js';

/** An image of the package. */
export const image: EpubPrinter = (node, { images, to }) => {
  const known = node.data?.image === undefined ? undefined : images.get(node.data.image);
  if (!known) return node;
  return { ...node, properties: { ...node.properties, src: relativeAddress(to, known.path) } };
};
