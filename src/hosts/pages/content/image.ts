import type { Element } from 'hast';
import { classesOf } from '../../../document/data.js';
import { shownSize } from '../../../outputs/content/shown-size.js';
import { isDesigned } from '../look.js';
import type { HostPrinter } from './context.js';

/** An image by its address on the host, with its size, no wider than the text. */
export const image: HostPrinter = (node, { imageOf, look }) => {
  const known = node.data?.image === undefined ? undefined : imageOf(node.data.image);
  if (!known) return node;
  const { href, width, height, sources } = known;
  const properties: Element['properties'] = { ...node.properties, src: href };
  Object.assign(properties, shownSize(node, width, height));
  if (sources.length > 0)
    Object.assign(properties, {
      srcSet: sources.map((source) => `${source.href} ${source.width}w`).join(', '),
      sizes: '(min-width: 62em) 48rem, 100vw',
    });
  // Where no stylesheet says so, an image is no wider than the text all the same.
  if (look === 'plain') properties.style = 'max-width:100%;height:auto';
  if (!isDesigned(look)) return { ...node, properties };
  properties.className = [...classesOf(node), 'fr-responsive-img'];
  return { ...node, properties };
};
