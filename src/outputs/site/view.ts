import type { Changes } from '../../diff/changes.js';
import type { Book } from '../../document/book.js';
import type { Clause } from '../../document/clauses.js';
import type { Labels } from '../../guide/labels.js';
import type { SiteImage } from '../content/web-images.js';
import type { SiteLanguage } from './languages.js';

/** Stands for what is still in the making: a page that shows it is printed again once it is known. */
type ToCome = 'to come';

/** A file that the site offers for download. */
export interface SiteDownload {
  /** From `site/`. */
  path: string;
  bytes: number | ToCome;
  /** In lower-case hexadecimal; undefined while the file is made. */
  sha256?: string | undefined;
}

/** Pages besides chapters, from `site/`. */
export interface SitePages {
  search: string;
  siteMap: string;
  /** The whole guide on one page. */
  whole: string;
  /** Undefined for a guide without clauses. */
  clauses: string | undefined;
  /** Undefined where there is no former version to compare with. */
  changes: string | undefined;
  /** Where each section is contributed on; undefined where no consultation asks for that. */
  contribute: string | undefined;
  feed: string | undefined;
}

/** Icon, styles and scripts, from `site/`. */
export interface SiteAssets {
  favicon: string;
  styles: string;
  clauseStyles: string;
  script: string;
  /** Asked for once a link of the text is pointed at. */
  glimpses: string;
  search: string;
  sections: string;
  /** On the home page of a guide that can be kept. */
  offline: string;
  /** On pages of a guide in several languages. */
  languages: string;
  /** On pages of a guide whose versions stay. */
  versions: string;
}

/** What every page is printed from. */
export interface SiteView {
  book: Book;
  labels: Labels;
  /** True for a version that is not released: every page says so. */
  draft: boolean;
  pdf: SiteDownload | undefined;
  epub: SiteDownload | undefined;
  /** The whole guide as one file of Markdown. */
  markdown: SiteDownload | undefined;
  cover: SiteImage | ToCome | undefined;
  /** The cover where other sites and social networks find it, from `site/`. */
  coverPath: string | undefined;
  /** The cover on a picture wider than high, for whoever shows links, from `site/`. */
  sharingPath: string | undefined;
  images: ReadonlyMap<string, SiteImage>;
  clauses: readonly Clause[];
  /** The clauses for word processors. */
  clausesFiles: readonly SiteDownload[];
  /** The files of the grids of a chapter, by its address. */
  sheets: ReadonlyMap<string, readonly SiteDownload[]>;
  /** What changed since the version before. */
  changes: Changes | undefined;
  /** The guide in each of its languages, the original first; undefined for a guide in one. */
  languages: readonly SiteLanguage[] | undefined;
  /** Bytes of what a browser keeps to read the guide offline; undefined where that is not offered. */
  offline: number | ToCome | undefined;
  pages: SitePages;
  assets: SiteAssets;
}
