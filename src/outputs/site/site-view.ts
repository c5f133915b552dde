import type { Cache } from '../../base/cache/cache.js';
import type { Changes } from '../../diff/changes.js';
import type { Book, BookImage } from '../../document/book.js';
import type { Clause } from '../../document/clauses.js';
import { labelsOf } from '../../guide/labels.js';
import { type SiteImage, siteImage } from '../content/web-images.js';
import { changesPage } from './changes-page.js';
import { chapterPage } from './chapter-page.js';
import { clausesPage } from './clauses-page.js';
import { contributePage } from './contribute-page.js';
import { homePage } from './home-page.js';
import type { SiteLanguage } from './languages.js';
import { notFoundPage, notFoundPath } from './not-found-page.js';
import { searchPage } from './search-page.js';
import { pending } from './site-assets.js';
import { siteMapPage } from './site-map-page.js';
import { siteOnlyPage } from './site-only-page.js';
import { sectionTemplate, sitePages } from './site-pages.js';
import type { SiteDownload, SiteView } from './view.js';
import { wholePage } from './whole-page.js';

/** What pages tell besides the book. */
export interface SiteFacts {
  /** True for a version that is not released. */
  draft: boolean;
  pdf: SiteDownload | undefined;
  epub: SiteDownload | undefined;
  clauses: readonly Clause[];
  clausesFiles: readonly SiteDownload[];
  /** The files of the grids of a chapter, by its address. */
  sheets: ReadonlyMap<string, readonly SiteDownload[]>;
  /** What changed since the version before. */
  changes: Changes | undefined;
  /** The guide in each of its languages; undefined for a guide in one. */
  languages?: readonly SiteLanguage[] | undefined;
}

/** What every page is printed from, without the cover, known once the PDF is made, and the text as Markdown. */
export async function siteView(book: Book, facts: SiteFacts, cache: Cache): Promise<SiteView> {
  return {
    ...facts,
    languages: facts.languages,
    book,
    labels: labelsOf(book.guide.lang),
    cover: undefined,
    offline: book.guide.manifest.site.offline ? 'to come' : undefined,
    markdown: undefined,
    coverPath: facts.pdf && `img/couverture-${book.guide.manifest.slug}.png`,
    sharingPath: facts.pdf && `img/partage-${book.guide.manifest.slug}.jpg`,
    images: await siteImages(book.images.values(), cache),
    pages: sitePages(book, facts),
    assets: pending,
  };
}

/** A page that can be printed. */
export interface SitePage {
  /** From `site/`. */
  path: string;
  print: (view: SiteView) => string;
}

/** Every page of a site, the home page first. */
export function pagesOf({ book, pages, changes }: SiteView): [SitePage, ...SitePage[]] {
  const { clauses, contribute, changes: changesPath } = pages;
  const template = sectionTemplate(book.guide);
  return [
    { path: 'index.html', print: homePage },
    ...book.chapters
      .filter((chapter) => chapter !== book.home)
      .map((chapter) => ({
        path: chapter.address,
        print: (view: SiteView) => chapterPage(chapter, view),
      })),
    ...(clauses ? [{ path: clauses, print: (view: SiteView) => clausesPage(clauses, view) }] : []),
    ...(changesPath && changes
      ? [{ path: changesPath, print: (view: SiteView) => changesPage(changesPath, changes, view) }]
      : []),
    ...(contribute && template
      ? [
          {
            path: contribute,
            print: (view: SiteView) => contributePage(contribute, template, view),
          },
        ]
      : []),
    ...book.sitePages.map((chapter) => ({
      path: chapter.address,
      print: (view: SiteView) => siteOnlyPage(chapter, view),
    })),
    { path: pages.siteMap, print: (view) => siteMapPage(pages.siteMap, view) },
    { path: pages.whole, print: (view) => wholePage(pages.whole, view) },
    { path: pages.search, print: (view) => searchPage(pages.search, view) },
    { path: notFoundPath, print: (view) => notFoundPage(view) },
  ];
}

async function siteImages(
  images: Iterable<BookImage>,
  cache: Cache,
): Promise<Map<string, SiteImage>> {
  const printed = [...images].map(
    async (each) => [each.path, await cachedImage(each, cache)] as const,
  );
  return new Map(await Promise.all(printed));
}

/** An image for the web; what is costly to convert is kept. */
export function cachedImage(image: BookImage, cache: Cache): Promise<SiteImage> {
  if (image.format === 'svg') return siteImage(image);
  const { address, format, bytes } = image;
  return cache.get('site-image', [address, format, bytes], () => siteImage(image));
}
