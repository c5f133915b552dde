import type { Element, Nodes } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { x } from 'xastscript';
import type { Book, Chapter } from '../../document/book.js';
import { journalEntries, journalOf } from '../../document/journal.js';
import { toXml } from '../../document/to-xml.js';
import { versionsAddress, webAddress } from '../../guide/web-address.js';
import type { SiteFile } from '../content/site-file.js';
import { printContent } from './content/print.js';
import { withoutIds } from './content/without-ids.js';
import type { SiteView } from './view.js';

/** Where the feed is, from `site/`; undefined without a journal, or without the address that its entries need. */
export function feedPath(book: Book): string | undefined {
  const { url } = book.guide.manifest.site;
  const entries = journalEntries(book);
  return url !== undefined && entries.length > 0 ? 'versions.atom' : undefined;
}

/** The versions of the guide as an Atom feed (RFC 4287). */
export function feed(view: SiteView): SiteFile[] {
  const { book, pages } = view;
  const { manifest, lang, statements } = book.guide;
  const journal = journalOf(book);
  const home = webAddress(manifest, 'index.html');
  const self = pages.feed && webAddress(manifest, pages.feed);
  if (!pages.feed || !journal || !home || !self) return [];
  const page = webAddress(manifest, journal.address) ?? home;
  const kept = versionsAddress(manifest);
  const entries = journalEntries(book);
  const tree = x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': lang }, [
    x('title', manifest.title),
    x('subtitle', manifest.description),
    x('id', home),
    x('link', { rel: 'self', href: self }),
    x('link', { rel: 'alternate', type: 'text/html', href: home }),
    ...(kept ? [x('link', { rel: 'related', type: 'text/html', href: kept })] : []),
    x(
      'updated',
      moment(
        entries
          .map(({ date }) => date)
          .sort()
          .at(-1) ?? manifest.date,
      ),
    ),
    ...manifest.publishers.map(({ name, url }) =>
      x('author', [x('name', name), ...(url ? [x('uri', url)] : [])]),
    ),
    x('rights', statements.licence.title[lang]),
    ...entries.map(({ title, anchor, date, content }) =>
      x('entry', [
        x('title', title),
        x('id', `${page}#${encodeURIComponent(anchor)}`),
        x('link', { rel: 'alternate', href: `${page}#${encodeURIComponent(anchor)}` }),
        x('updated', moment(date)),
        x('content', { type: 'html' }, entryHtml(content, journal, page, view)),
      ]),
    ),
  ]);
  return [
    {
      path: pages.feed,
      data: `<?xml version="1.0" encoding="UTF-8"?>\n${toXml(tree)}\n`,
    },
  ];
}

/** An address as readers elsewhere need it; one that is none stays what it is. */
function absoluteAddress(address: string, page: string): string {
  return URL.canParse(address, page) ? new URL(address, page).href : address;
}

function moment(date: string): string {
  return `${date}T00:00:00Z`;
}

/** The text of a version, its links absolute: readers show it elsewhere. */
function entryHtml(content: Nodes[], { address }: Chapter, page: string, view: SiteView): string {
  const context = { from: address, to: address, images: view.images };
  const absolute = (node: Nodes): Nodes => {
    if (node.type !== 'element') return node;
    const { href, src } = node.properties;
    const properties = {
      ...node.properties,
      ...(href === undefined ? {} : { href: absoluteAddress(String(href), page) }),
      ...(src === undefined ? {} : { src: absoluteAddress(String(src), page) }),
    };
    return { ...node, properties, children: node.children.map(absolute) as Element['children'] };
  };
  const bare = content.map((node) => (node.type === 'element' ? withoutIds(node) : node));
  const counts = { tables: { count: 0 }, pictures: { count: 0 } };
  const printed = printContent(bare, { ...context, ...counts, labels: view.labels });
  return toHtml({ type: 'root', children: printed.map(absolute) as Element[] });
}
