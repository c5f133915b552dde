import { createHash } from 'node:crypto';
import type { Element } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { packageInfo } from '../../base/package-info.js';
import type { Attachment } from '../../document/book.js';
import { relativeAddress } from '../../document/link-target.js';
import { mediaType } from '../../guide/media-types.js';
import { webAddress } from '../../guide/web-address.js';
import { scriptJson } from './json-ld.js';
import { alternatesOf, canonicalOf } from './languages.js';
import type { PageContent } from './page.js';
import { sharingSize } from './sharing-image.js';
import type { SiteView } from './view.js';

/**
 * What a page may load and do: its own files, nothing inline but the data for machines, nothing from
 * elsewhere.
 */
function policy(data: string | undefined, styles: string | undefined, plays: boolean): string {
  const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  return [
    "default-src 'none'",
    `script-src 'self'${data ? ` ${hashOf(data)}` : ''}`,
    `style-src ${styles === undefined ? "'self'" : hashOf(styles)}`,
    "img-src 'self' data:",
    "font-src 'self' data:",
    ...(styles === undefined ? ["connect-src 'self'"] : []),
    ...(plays ? ["media-src 'self' data:"] : []),
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
}

/** True for a page that plays something: only guides that have such files are looked through. */
function holdsPlayer({ main }: PageContent, { book }: SiteView): boolean {
  const isPlayed = ({ address }: Attachment) => /^(?:audio|video)\//.test(mediaType(address));
  if (![...book.attachments.values()].some(isPlayed)) return false;
  let plays = false;
  visit({ type: 'root', children: main }, 'element', ({ tagName }) => {
    plays ||= tagName === 'video' || tagName === 'audio';
  });
  return plays;
}

/** The head of a page: policy, title, statements, sharing, styles, scripts. */
export function head(content: PageContent, view: SiteView): Element {
  const { manifest } = view.book.guide;
  const to = (path: string) => relativeAddress(content.path, path);
  const isHome = content.path === 'index.html';
  const title = isHome ? manifest.title : `${content.title} – ${manifest.title}`;
  const { pages } = view;
  const data = content.data && scriptJson(content.data);
  const isIndexed = content.indexed !== false;
  const address = isIndexed ? canonicalOf(content.path, view) : undefined;
  return h('head', [
    h('meta', { charSet: 'utf-8' }),
    h('meta', {
      httpEquiv: 'Content-Security-Policy',
      content: policy(data, content.ownStyles, holdsPlayer(content, view)),
    }),
    meta('viewport', 'width=device-width, initial-scale=1'),
    h('title', title),
    meta('description', content.description),
    ...statements(view),
    ...(isIndexed ? [] : [meta('robots', 'noindex')]),
    ...(address ? [h('link', { rel: 'canonical', href: address })] : []),
    ...(isIndexed ? alternates(content.path, view) : []),
    ...(isIndexed ? sharing(content, address, view) : []),
    ...(content.ownStyles === undefined
      ? assetLinks(content, view)
      : [h('style', content.ownStyles)]),
    ...(pages.feed
      ? [
          h('link', {
            rel: 'alternate',
            type: 'application/atom+xml',
            title: manifest.title,
            href: to(pages.feed),
          }),
        ]
      : []),
    ...(content.text
      ? [h('link', { rel: 'alternate', type: 'text/markdown', href: to(content.text) })]
      : []),
    ...(data ? [h('script', { type: 'application/ld+json' }, data)] : []),
  ]);
}

function assetLinks(content: PageContent, { assets, book, languages }: SiteView): Element[] {
  const to = (path: string) => relativeAddress(content.path, path);
  const styles = [assets.styles, ...(content.styles ?? [])];
  const scripts = [
    assets.script,
    ...(languages ? [assets.languages] : []),
    ...(book.guide.manifest.site.versions ? [assets.versions] : []),
  ];
  return [
    h('link', { rel: 'icon', type: 'image/svg+xml', href: to(assets.favicon) }),
    ...styles.map((path) => h('link', { rel: 'stylesheet', href: to(path) })),
    ...[...scripts, ...(content.scripts ?? [])].map((path) =>
      h('script', { src: to(path), defer: true }),
    ),
  ];
}

function meta(name: string, value: string): Element {
  return h('meta', { name, content: value });
}

function statements({ book }: SiteView): Element[] {
  const { manifest, statements: said } = book.guide;
  return [
    meta('generator', `${packageInfo.name} ${packageInfo.version}`),
    meta('dcterms.hasVersion', manifest.version),
    meta('dcterms.date', manifest.date),
    meta('dcterms.license', said.licence.url),
    meta('dcterms.publisher', manifest.publishers[0]?.name ?? ''),
    meta('color-scheme', 'light dark'),
  ];
}

/** The page in each language, for search engines (https://www.rfc-editor.org/rfc/rfc8288, `hreflang`). */
function alternates(path: string, view: SiteView): Element[] {
  return alternatesOf(path, view).map(({ hreflang, href }) =>
    h('link', { rel: 'alternate', hrefLang: hreflang, href }),
  );
}

/** Open Graph (https://ogp.me), which needs absolute addresses for all but the words. */
function sharing(content: PageContent, address: string | undefined, view: SiteView): Element[] {
  const { manifest, lang } = view.book.guide;
  const property = (name: string, value: string | undefined) =>
    value === undefined ? [] : [h('meta', { property: `og:${name}`, content: value })];
  const isHome = content.path === 'index.html';
  return [
    ...property('type', isHome ? 'website' : 'article'),
    ...property('title', content.title),
    ...property('description', content.description),
    ...property('site_name', manifest.title),
    ...property('locale', lang === 'fr' ? 'fr_FR' : 'en_GB'),
    ...property('url', address),
    ...(address && view.sharingPath
      ? [
          ...property('image', webAddress(manifest, view.sharingPath)),
          ...property('image:width', String(sharingSize.width)),
          ...property('image:height', String(sharingSize.height)),
          ...property('image:alt', `${view.labels.cover}${view.labels.colon} ${manifest.title}`),
          meta('twitter:card', 'summary_large_image'),
        ]
      : []),
  ];
}
