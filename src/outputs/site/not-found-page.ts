import { h } from 'hastscript';
import { labelsOf } from '../../guide/labels.js';
import { page } from './page.js';
import type { SiteView } from './view.js';

export const notFoundPath = '404.html';

/**
 * `404.html`, which a host shows for an address it does not have, at any depth.
 * @param ownStyles all its styles: with them it asks for no file, and its links are those of the host.
 */
export function notFoundPage(view: SiteView, ownStyles?: string): string {
  const labels = labelsOf(view.book.guide.lang);
  return page(
    {
      path: notFoundPath,
      title: labels.notFoundTitle,
      description: labels.notFoundText,
      indexed: false,
      ownStyles,
      main: [
        h('div.fr-container.guide-not-found', [
          h('h1', labels.notFoundTitle),
          h('p', labels.notFoundText),
          h('p', [h('a.fr-btn', { href: 'index.html' }, labels.homeOf)]),
        ]),
      ],
    },
    view,
  );
}
