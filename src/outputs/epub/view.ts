import type { ElementContent } from 'hast';
import type { Book } from '../../document/book.js';
import type { Labels } from '../../guide/labels.js';
import type { SiteImage } from '../content/web-images.js';

/** What every document of an EPUB is printed from. Paths are from the folder of the package. */
export interface EpubView {
  book: Book;
  labels: Labels;
  /** True for a version that is not released: the title page says so. */
  draft: boolean;
  images: ReadonlyMap<string, SiteImage>;
  /** Path of the cover's image; undefined without one. */
  cover: string | undefined;
  /** The documents of chapters, by the chapter's path, and of parts, by `part:2`. */
  documents: ReadonlyMap<string, string>;
  /** The labels of the PDF's pages by the place that opens them: `path`, `path#3`, `part:2`. */
  pages: ReadonlyMap<string, string>;
}

/** A content document. */
export interface EpubDocument {
  path: string;
  title: string;
  /** What it is, as the vocabulary of EPUB names it (https://www.w3.org/TR/epub-ssv-11/). */
  type: 'chapter' | 'cover' | 'glossary' | 'part' | 'titlepage' | 'toc';
  /** Contents of the body. */
  body: ElementContent[];
}

/** A file of the package besides documents. */
export interface EpubResource {
  path: string;
  data: string | Uint8Array;
  /** As the manifest says it: `cover-image`. */
  properties?: string;
}

/** The name of a part among `documents` and `pages`. */
export function partName(number: number): string {
  return `part:${number}`;
}
