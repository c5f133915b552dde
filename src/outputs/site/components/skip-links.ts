import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Labels } from '../../../guide/labels.js';

/** Links to the content, the search field and the footer, shown when they have the focus. */
export function skipLinks(searchId: string, labels: Labels): Element {
  return h('div.guide-skip#guide-top', [
    h('nav', { ariaLabel: labels.skipLinks }, [
      h('ul', [
        h('li', [h('a', { href: '#guide-content' }, labels.skipToContent)]),
        h('li', [h('a', { href: `#${searchId}` }, labels.search)]),
        h('li', [h('a', { href: '#guide-footer' }, labels.skipToFooter)]),
      ]),
    ]),
  ]);
}
