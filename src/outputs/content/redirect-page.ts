import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { type Lang, labelsOf } from '../../guide/labels.js';

/** Where a page has moved to. */
export interface MovedPage {
  /** Title of the page, and of the guide. */
  title: string;
  guide: string;
  lang: Lang;
  /** From the page that leads there. */
  href: string;
  /** Absolute where that is known. */
  canonical: string;
}

/** A page that leads to another: at once, and by a link. */
export function redirectPage({ title, guide, lang, href, canonical }: MovedPage): string {
  const page = h('html', { lang }, [
    h('head', [
      h('meta', { charSet: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('title', `${title} – ${guide}`),
      h('meta', { httpEquiv: 'refresh', content: `0; url=${href}` }),
      h('meta', { name: 'robots', content: 'noindex' }),
      h('link', { rel: 'canonical', href: canonical }),
    ]),
    h('body', [h('main', [h('h1', labelsOf(lang).moved), h('p', [h('a', { href }, title)])])]),
  ]);
  return `${toHtml({ type: 'root', children: [{ type: 'doctype' }, page] })}\n`;
}
