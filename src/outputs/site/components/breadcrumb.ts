import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Book, Chapter } from '../../../document/book.js';
import { relativeAddress } from '../../../document/link-target.js';
import type { Labels } from '../../../guide/labels.js';

/** Where a page stands: home, part, itself. */
export function breadcrumb(
  { address, title, part, lang }: Pick<Chapter, 'address' | 'title' | 'part' | 'lang'>,
  { guide }: Book,
  labels: Labels,
): Element {
  const above = part === undefined ? undefined : guide.parts[part];
  return h('nav.guide-breadcrumb', { ariaLabel: labels.breadcrumb }, [
    h('ol', [
      h('li', [h('a', { href: relativeAddress(address, 'index.html') }, labels.home)]),
      ...(above ? [h('li', [h('span', above.title)])] : []),
      h('li', [h('span', { ariaCurrent: 'page', lang }, title)]),
    ]),
  ]);
}
