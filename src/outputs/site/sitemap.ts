import { canonical } from '../../guide/web-address.js';
import type { SiteFile } from '../content/site-file.js';
import { alternatesOf } from './languages.js';
import type { SiteView } from './view.js';

/**
 * `sitemap.xml` (https://www.sitemaps.org/protocol.html), where the guide's address is known: home, chapters, pages of the
 * site alone, clauses, changes, the map of the site. That of the original lists the pages of every language too, each with its counterparts.
 */
export function sitemap({ book, pages, languages }: SiteView): SiteFile[] {
  const { manifest, original } = book.guide;
  const { url, home } = manifest.site;
  if (url === undefined || original) return [];
  const own = [pages.clauses, pages.changes, pages.contribute, pages.siteMap];
  const written = [...book.chapters, ...book.sitePages].map(({ address }) => address);
  const paths = new Set(['index.html', ...written, ...own.filter((path) => path !== undefined)]);
  const entries = [...paths].flatMap((path) => {
    const alternates = alternatesOf(path, { book, languages });
    const links = alternates.map(
      ({ hreflang, href }) =>
        `<xhtml:link rel="alternate" hreflang="${hreflang}" href="${escaped(href)}"/>`,
    );
    const addresses = new Set([canonical(url, home, path), ...alternates.map(({ href }) => href)]);
    return [...addresses].map(
      (address) =>
        `<url><loc>${escaped(address)}</loc><lastmod>${manifest.date}</lastmod>${links.join('')}</url>`,
    );
  });
  const xhtml = languages ? ' xmlns:xhtml="http://www.w3.org/1999/xhtml"' : '';
  const data = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"${xhtml}>\n${entries.join('\n')}\n</urlset>\n`;
  return [{ path: 'sitemap.xml', data }];
}

function escaped(address: string): string {
  return address.replaceAll('&', '&amp;');
}
