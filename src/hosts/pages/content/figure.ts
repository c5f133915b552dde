import { h } from 'hastscript';
import { isSourcedQuotation } from '../../../document/quotation.js';
import { elementIn } from '../../../document/shape.js';
import { titleText } from '../../../document/title-text.js';
import type { HostPrinter } from './context.js';

/** A figure as the design system's media with a caption. */
export const figure: HostPrinter = (node) => {
  if (isSourcedQuotation(node)) return node;
  const caption = elementIn(node, 'figcaption');
  const properties = {
    ...node.properties,
    className: ['fr-content-media'],
    role: 'group',
    ...(caption ? { ariaLabel: titleText(caption) } : {}),
  };
  return h('figure', properties, [
    h(
      'div.fr-content-media__img',
      node.children.filter((child) => child !== caption),
    ),
    ...(caption
      ? [h('figcaption.fr-content-media__caption', caption.properties, caption.children)]
      : []),
  ]);
};
