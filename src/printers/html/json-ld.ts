import type { Chapter } from '../../document/book.js';
import { webAddress } from './address.js';
import type { SiteDownload, SiteView } from './view.js';

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
    encoding: view.pdf && {
      ...pdfObject(view.pdf, view),
      contentSize: `${view.pdf.bytes} B`,
    },
  };
}

function pdfObject({ path }: SiteDownload, { book }: SiteView): Thing {
  return {
    '@type': 'MediaObject',
    encodingFormat: 'application/pdf',
    contentUrl: webAddress(book.guide.manifest, path) ?? path,
  };
}

/** A chapter for machines: a schema.org `Chapter` of the report, which alone tells the PDF's size. */
export function chapterData(chapter: Chapter, view: SiteView): Thing {
  const { book } = view;
  const { manifest, statements, lang } = book.guide;
  const report = reportData(view);
  const encoding = view.pdf && pdfObject(view.pdf, view);
  const order = book.chapters.filter((each) => each !== book.home);
  return {
    '@context': 'https://schema.org',
    '@type': 'Chapter',
    url: webAddress(manifest, chapter.address),
    name: chapter.title,
    description: chapter.description,
    position: order.indexOf(chapter) + 1,
    inLanguage: lang,
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
