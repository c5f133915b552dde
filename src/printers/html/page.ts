import type { ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { relativeAddress } from '../../document/link-target.js';
import { labelsOf } from '../../guide/labels.js';
import { packageInfo } from '../../package-info.js';
import { footer } from './components/footer.js';
import { header } from './components/header.js';
import { skipLinks } from './components/skip-links.js';
import type { SiteView } from './view.js';

/** What one page is made of. */
export interface PageContent {
  /** From `site/`. */
  path: string;
  title: string;
  description: string;
  /** Between header and footer. */
  main: ElementContent[];
  /** False for a page that must not be found by search engines. */
  indexed?: boolean;
}

const policy =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; base-uri 'none'; form-action 'none'";

/** A whole HTML document: head with its statements, skip links, header, content, footer. */
export function page(content: PageContent, view: SiteView): string {
  const { guide } = view.book;
  const { manifest, statements, lang } = guide;
  const to = (path: string) => relativeAddress(content.path, path);
  const isHome = content.path === 'index.html';
  const title = isHome ? manifest.title : `${content.title} – ${manifest.title}`;
  const meta = (name: string, value: string) => h('meta', { name, content: value });
  const head = [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { httpEquiv: 'Content-Security-Policy', content: policy }),
    meta('viewport', 'width=device-width, initial-scale=1'),
    h('title', title),
    meta('description', content.description),
    meta('generator', `${packageInfo.name} ${packageInfo.version}`),
    meta('dcterms.hasVersion', manifest.version),
    meta('dcterms.date', manifest.date),
    meta('dcterms.license', statements.licence.url),
    meta('dcterms.publisher', manifest.publishers[0]?.name ?? ''),
    ...(content.indexed === false ? [meta('robots', 'noindex')] : []),
    ...(manifest.site.url && content.indexed !== false
      ? [
          h('link', {
            rel: 'canonical',
            href: canonical(manifest.site.url, manifest.site.home, content.path),
          }),
        ]
      : []),
    h('link', { rel: 'stylesheet', href: to(view.stylesPath) }),
  ];
  const labels = labelsOf(lang);
  const tree: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang, ...(manifest.theme === 'dsfr' ? { dataFrTheme: 'light' } : {}) }, [
        h('head', head),
        h('body', [
          skipLinks(labels),
          header(guide, to('index.html'), isHome),
          h('main#content', { role: 'main', tabIndex: -1 }, content.main),
          footer(guide, to('index.html')),
        ]),
      ]),
    ],
  };
  return `${toHtml(tree)}\n`;
}

/** The address of a page on the host, where it is published below `site.home`. */
export function canonical(origin: string, home: string, path: string): string {
  const folder = home.endsWith('/') ? home : `${home}/`;
  return new URL(folder + path.replace(/(^|\/)index\.html$/, '$1'), origin).href;
}
