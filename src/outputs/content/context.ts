import type { Element } from 'hast';
import type { Labels } from '../../guide/labels.js';
import type { SiteImage } from './web-images.js';

/** Where a piece of a chapter is printed. */
export interface ContentContext {
  /** Address of the chapter it comes from. */
  from: string;
  /** Path of the page it is printed on. */
  to: string;
  images: ReadonlyMap<string, SiteImage>;
  labels: Labels;
  /** Tables printed on the page so far, moved on by each. */
  tables: { count: number };
  /** Images printed on the page so far. */
  pictures: { count: number };
  /** The files of the grids of the chapter, which each of them offers. */
  sheets?: readonly GridFile[] | undefined;
}

/** A file that a page offers beside what it holds. */
export interface GridFile {
  /** From `site/`. */
  path: string;
  /** What is shown of its format and size: «ODS – 12 Ko». */
  facts: string;
}

/** Makes the element of a page out of one of a chapter: a copy where anything changes. */
export type ElementPrinter<Context = ContentContext> = (
  node: Element,
  context: Context,
  parents: readonly Element[],
) => Element;
