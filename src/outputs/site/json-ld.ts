import type { Chapter } from '../../document/book.js';
import { mediaType } from '../../guide/media-types.js';
import { webAddress } from '../../guide/web-address.js';
import { placeOf } from './chapter-groups.js';
import { type Offer, offersOf } from './offers.js';
import type { SiteView } from './view.js';

type Thing = Record<string, unknown>;

/** The guide for machines: a schema.org `Report` (https://schema.org/Report). */
export function reportData(view: SiteView): Thing {
  const { guide } = view.book;
  const { manifest, statements, lang } = guide;
  const at = (path: string) => webAddress(manifest, path);
  return {
    '@context': 'https://schema.org',
    '@type': 'Report',
    '@id': at('index.html'),
    url: at('index.html'),
    name: manifest.title,
    description: manifest.description,
    inLanguage: lang,
    version: manifest.version,
    datePublished: manifest.date,
    creativeWorkStatus: view.draft ? 'Draft' : 'Published',
    license: statements.licence.url,
    isAccessibleForFree: true,
    publisher: manifest.publishers.map(({ name, url }) => organization(name, url)),
    keywords: manifest.keywords.length > 0 ? manifest.keywords.join(', ') : undefined,
    image: view.coverPath && at(view.coverPath),
    encoding: encodings(view, ({ bytes }) => ({ contentSize: `${bytes} B` })),
  };
}

/** The files that hold the whole guide; undefined for none. */
function encodings(view: SiteView, more: (offer: Offer) => Thing = () => ({})) {
  const offers = offersOf(view).filter(({ isWhole }) => isWhole);
  if (offers.length === 0) return undefined;
  return offers.map((offer) => ({
    '@type': 'MediaObject',
    encodingFormat: mediaType(offer.path),
    contentUrl: webAddress(view.book.guide.manifest, offer.path) ?? offer.path,
    ...more(offer),
  }));
}

/** A chapter for machines: a schema.org `Chapter` of the report, which alone tells the sizes of files. */
export function chapterData(chapter: Chapter, view: SiteView): Thing {
  const { book, labels } = view;
  const { manifest, statements, lang } = book.guide;
  const report = reportData(view);
  const encoding = encodings(view);
  return {
    '@context': 'https://schema.org',
    '@type': 'Chapter',
    url: webAddress(manifest, chapter.address),
    name: chapter.title,
    description: chapter.description,
    position: placeOf(chapter, book, labels)?.position,
    inLanguage: chapter.lang ?? lang,
    version: manifest.version,
    datePublished: manifest.date,
    license: statements.licence.url,
    publisher: report.publisher,
    isPartOf: { '@type': 'Report', '@id': report['@id'], name: manifest.title, encoding },
  };
}

function organization(name: string, url: string | undefined): Thing {
  return { '@type': 'Organization', name, url };
}

/** JSON as a `script` element may hold it: nothing in it can end the element. */
export function scriptJson(data: Thing): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
