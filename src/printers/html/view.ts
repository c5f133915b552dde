import type { Book } from '../../document/book.js';

/** The PDF as the site offers it. */
export interface SitePdf {
  /** From `site/`. */
  path: string;
  bytes: number;
  pages: number;
}

/** What every page is printed from. */
export interface SiteView {
  book: Book;
  pdf: SitePdf | undefined;
  coverPath: string | undefined;
  stylesPath: string;
}
