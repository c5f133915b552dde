import type { Element, Nodes } from 'hast';
import { textProperty } from '../../../document/data.js';
import { leadsOn } from '../../../document/navigation.js';
import { elementIn, isHeading } from '../../../document/shape.js';

/**
 * True for a figure that the tags of a PDF know by an alternative (PDF/UA-1, 7.3), its caption before it. One without
 * a picture that has an alternative is none; nor is one that holds a heading, which the alternative would hide.
 */
export function isIllustration(figure: Element): boolean {
  const caption = elementIn(figure, 'figcaption');
  const contents = figure.children.filter((child) => child !== caption);
  return contents.some(isDescribedPicture) && !contents.some(holdsHeading);
}

function holdsHeading(node: Nodes): boolean {
  return isHeading(node) || (node.type === 'element' && node.children.some(holdsHeading));
}

function isDescribedPicture(node: Nodes): boolean {
  if (node.type !== 'element' || leadsOn(node)) return false;
  if (node.tagName !== 'img') return node.children.some(isDescribedPicture);
  return node.data?.image !== undefined && Boolean(textProperty(node, 'alt')?.trim());
}
