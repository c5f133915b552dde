import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { SiteView } from '../view.js';
import { breadcrumb, type Place } from './breadcrumb.js';
import { sideMenu } from './side-menu.js';

/** The content of a page beside the menu of the guide, below the way to it. */
export function besideMenu(
  place: Place,
  content: readonly ElementContent[],
  { book, labels }: SiteView,
): Element {
  return h('div.fr-container', [
    breadcrumb(place, book, labels),
    h('div.guide-layout', [sideMenu(place, book, labels), h('div.guide-chapter', [...content])]),
  ]);
}
