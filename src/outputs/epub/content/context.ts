import type { ContentContext, ElementPrinter } from '../../content/context.js';

/** Where a piece of a chapter is printed in an EPUB. */
interface EpubContext extends ContentContext {
  /** The documents of chapters, by the chapter's path. */
  documents: ReadonlyMap<string, string>;
  /** True within the glossary. */
  isGlossary: boolean;
}

export type EpubPrinter = ElementPrinter<EpubContext>;
