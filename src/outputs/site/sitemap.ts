import type { Book } from '../../document/book.js';
import { canonical } from '../../guide/web-address.js';
import type { SiteFile } from '../content/site-file.js';

/**
 * `sitemap.xml` (https://www.sitemaps.org/protocol.html), where the guide's address is known.
 * @param others pages besides home and chapters, from `site/`.
 */
export function sitemap(book: Book, others: readonly string[]): SiteFile[] {
  const { manifest } = book.guide;
  const { url, home } = manifest.site;
  if (url === undefined) return [];
  const paths = new Set(['index.html', ...book.chapters.map(({ address }) => address), ...others]);
  const entries = [...paths].map(
    (path) =>
      `<url><loc>${canonical(url, home, path).replaceAll('&', '&amp;')}</loc><lastmod>${manifest.date}</lastmod></url>`,
  );
  const data = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</urlset>\n`;
  return [{ path: 'sitemap.xml', data }];
}
