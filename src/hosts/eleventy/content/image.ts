import { classesOf } from '../../../document/data.js';
import type { HostPrinter } from './context.js';

/** An image by its address on the host, no wider than the text. */
export const image: HostPrinter = (node, { imageAddress }) => {
  const path = node.data?.image;
  if (path === undefined) return node;
  const className = [...classesOf(node), 'fr-responsive-img'];
  return { ...node, properties: { ...node.properties, src: imageAddress(path), className } };
};
