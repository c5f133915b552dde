import type { Diagnostic } from '../../../base/report/diagnostic.js';
import type { Book } from '../../../document/book.js';
import type { CellRelations } from '../../../document/table-headers.js';
import type { Glyphs } from './glyphs.js';

/** The entries of the lists of figures and of tables. */
export type Lists = Record<'figures' | 'tables', { label: string; text: string }[]>;

/** What a chapter's printing needs to know of the rest of the book. */
export interface ChapterContext {
  path: string;
  /** Shown in places. */
  file: string;
  /** Labels (see `labelOf`) that links lead to. */
  targeted: ReadonlySet<string>;
  /** Typst level of the chapter's own heading. */
  level: number;
  glyphs: Glyphs;
  diagnostics: Diagnostic[];
  /** Where web addresses are printed besides those of notes and of the bibliography. */
  links: 'references' | 'footnotes' | 'none';
  /** True for the chapter of references. */
  isBibliography: boolean;
  /** True for a chapter whose pages are turned on their side. */
  isLandscape: boolean;
  tables: CellRelations[][];
  lists: Lists;
  images: Book['images'];
}
