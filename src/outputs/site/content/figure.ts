import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { textProperty } from '../../../document/data.js';
import { isSourcedQuotation } from '../../../document/quotation.js';
import { elementIn, elementsIn } from '../../../document/shape.js';
import type { ElementPrinter } from '../../content/context.js';

/** A picture wider than this, in pixels, loses its small letters on a phone. */
const phone = 400;

/**
 * A figure named by its caption (RGAA 1.9; HTML allows it no role beside one), with a way to see its picture alone
 * where a phone makes it small.
 */
export const figure: ElementPrinter = (node, { labels }) => {
  const caption = elementIn(node, 'figcaption');
  if (!caption || isSourcedQuotation(node)) return node;
  const name = textOf(caption).replace(/\s+/g, ' ').trim();
  const properties = { ...node.properties, ariaLabel: name };
  const [picture, ...others] = elementsIn(node, 'img');
  if (!picture || others.length > 0 || !(Number(picture.properties.width) > phone))
    return { ...node, properties };
  const said = [labels.enlarge, h('span.guide-hidden', ` – ${name}`)];
  const alone = h('p.guide-enlarge', [h('a', { href: textProperty(picture, 'src') }, said)]);
  // Behind the picture: a caption must be the first or the last in its figure.
  const children = node.children.flatMap((child) => (child === picture ? [child, alone] : [child]));
  return { ...node, properties, children };
};
