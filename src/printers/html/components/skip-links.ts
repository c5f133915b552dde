import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Labels } from '../../../guide/labels.js';

/** Links to the content and the footer, shown when they have the focus. */
export function skipLinks(labels: Labels): Element {
  return h('div.guide-skip#top', [
    h('nav', { ariaLabel: labels.skipLinks }, [
      h('ul', [
        h('li', [h('a', { href: '#content' }, labels.skipToContent)]),
        h('li', [h('a', { href: '#footer' }, labels.skipToFooter)]),
      ]),
    ]),
  ]);
}
