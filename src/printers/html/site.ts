import type { Book } from '../../document/book.js';
import { chapterPage } from './chapter-page.js';
import { homePage } from './home-page.js';
import { notFoundPage } from './not-found-page.js';
import { sitemap } from './sitemap.js';
import { siteStyles, type ThemeAssets } from './theme.js';
import type { SitePdf, SiteView } from './view.js';

/** A file of `site/`. */
export interface SiteFile {
  /** From `site/`, with slashes. */
  path: string;
  data: string | Uint8Array;
}

/** What the site shows besides the book. */
export interface SiteInput {
  theme: ThemeAssets;
  /** The PDF to download; undefined when none was made. */
  pdf: SitePdf | undefined;
  /** PNG of the cover; undefined when no PDF was made. */
  cover: Uint8Array | undefined;
}

/**
 * Prints the website: home, a page a chapter, «not found», styles, fonts, images. The PDF itself is
 * put beside them by the caller, at `docs/<file name>.pdf`.
 */
export async function printSite(book: Book, input: SiteInput): Promise<SiteFile[]> {
  const { slug } = book.guide.manifest;
  const coverPath = input.cover ? `img/couverture-${slug}.png` : undefined;
  const draft: SiteView = { book, pdf: input.pdf, coverPath, stylesPath: 'assets/site.css' };
  const pages = (view: SiteView): SiteFile[] => [
    { path: 'index.html', data: homePage(view) },
    ...book.chapters
      .filter((chapter) => chapter !== book.home)
      .map((chapter) => ({ path: chapter.address, data: chapterPage(chapter, view) })),
    { path: '404.html', data: notFoundPage(view) },
  ];
  const drafts = pages(draft);
  const styles = await siteStyles(input.theme, drafts.map(({ data }) => String(data)).join('\n'));
  const printed = drafts.map(({ path, data }) => ({
    path,
    data: String(data).replaceAll(draft.stylesPath, styles.path),
  }));
  return [
    ...printed,
    ...sitemap(book),
    ...styles.files,
    ...[...book.images.values()].map(({ address, bytes }) => ({ path: address, data: bytes })),
    ...(input.cover && coverPath ? [{ path: coverPath, data: input.cover }] : []),
  ];
}
