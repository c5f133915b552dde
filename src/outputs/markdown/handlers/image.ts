import type { Image } from 'mdast';
import { textProperty } from '../../../document/data.js';
import type { MarkdownHandler } from './context.js';

/** An image at its address, a decorative one left out. */
export const image: MarkdownHandler =
  ({ imageAddress }) =>
  (_, node) => {
    const alt = textProperty(node, 'alt');
    const url = node.data?.image === undefined ? undefined : imageAddress(node.data.image);
    return alt && url !== undefined ? ({ type: 'image', url, alt } satisfies Image) : undefined;
  };
