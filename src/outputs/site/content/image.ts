import { relativeAddress } from '../../../document/link-target.js';
import type { ElementPrinter } from '../../content/context.js';

/** An image with its dimensions, so that nothing moves, and fetched when it comes near the screen. */
export const image: ElementPrinter = (node, { images, to, pictures }) => {
  const known = node.data?.image === undefined ? undefined : images.get(node.data.image);
  if (!known) return node;
  pictures.count += 1;
  const { path, width, height, sources } = known;
  const properties = { ...node.properties, src: relativeAddress(to, path) };
  const given = node.properties.width !== undefined || node.properties.height !== undefined;
  if (!given && width && height) Object.assign(properties, { width, height });
  if (sources.length > 0) {
    const list = sources.map((source) => `${relativeAddress(to, source.path)} ${source.width}w`);
    Object.assign(properties, { srcSet: list.join(', '), sizes: '(min-width: 62em) 48rem, 100vw' });
  }
  if (pictures.count > 1) Object.assign(properties, { loading: 'lazy', decoding: 'async' });
  return { ...node, properties };
};
