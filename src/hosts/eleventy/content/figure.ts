import type { Element } from 'hast';
import { h } from 'hastscript';
import { titleText } from '../../../document/title-text.js';
import type { HostPrinter } from './context.js';

/** A figure as the design system's media with a caption. */
export const figure: HostPrinter = (node) => {
  const isCaption = (child: Element['children'][number]): child is Element =>
    child.type === 'element' && child.tagName === 'figcaption';
  const caption = node.children.find(isCaption);
  const properties = {
    ...node.properties,
    className: ['fr-content-media'],
    role: 'group',
    ...(caption ? { ariaLabel: titleText(caption) } : {}),
  };
  return h('figure', properties, [
    h(
      'div.fr-content-media__img',
      node.children.filter((child) => !isCaption(child)),
    ),
    ...(caption
      ? [h('figcaption.fr-content-media__caption', caption.properties, caption.children)]
      : []),
  ]);
};
