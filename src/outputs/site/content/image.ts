import type { Element } from 'hast';
import { classesOf } from '../../../document/data.js';
import { relativeAddress } from '../../../document/link-target.js';
import type { ElementPrinter } from '../../content/context.js';
import { shownSize } from '../../content/shown-size.js';

/** An image with its dimensions, so that nothing moves, and fetched when it comes near the screen. */
export const image: ElementPrinter = (node, { images, to, pictures }) => {
  const known = node.data?.image === undefined ? undefined : images.get(node.data.image);
  if (!known) return node;
  pictures.count += 1;
  const { path, width, height, sources } = known;
  const share = node.data?.width;
  const properties: Element['properties'] = { ...node.properties, src: relativeAddress(to, path) };
  Object.assign(properties, shownSize(node, width, height));
  if (sources.length > 0) {
    const list = sources.map((source) => `${relativeAddress(to, source.path)} ${source.width}w`);
    Object.assign(properties, { srcSet: list.join(', '), sizes: '(min-width: 62em) 48rem, 100vw' });
  }
  if (share && 'percent' in share)
    properties.className = [...classesOf(node), `guide-width-${share.percent}`];
  if (pictures.count > 1) Object.assign(properties, { loading: 'lazy', decoding: 'async' });
  return { ...node, properties };
};
