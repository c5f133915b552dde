import { h } from 'hastscript';
import { labelsOf } from '../../guide/labels.js';
import { webAddress } from '../../guide/web-address.js';
import { page } from './page.js';
import type { SiteView } from './view.js';

/** `404.html`, which a host shows for an address it does not have. */
export function notFoundPage(view: SiteView): string {
  const labels = labelsOf(view.book.guide.lang);
  // A host shows this page at any depth: a relative link may lead nowhere there.
  const home = webAddress(view.book.guide.manifest, 'index.html') ?? 'index.html';
  return page(
    {
      path: '404.html',
      title: labels.notFoundTitle,
      description: labels.notFoundText,
      indexed: false,
      main: [
        h('div.fr-container.guide-not-found', [
          h('h1', labels.notFoundTitle),
          h('p', labels.notFoundText),
          h('p', [h('a.fr-btn', { href: home }, labels.homeOf)]),
        ]),
      ],
    },
    view,
  );
}
