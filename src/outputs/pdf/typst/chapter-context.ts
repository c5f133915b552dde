import type { Diagnostic } from '../../../base/report/diagnostic.js';
import type { Book } from '../../../document/book.js';
import type { CellRelations } from '../../../document/table-headers.js';
import type { Glyphs } from './glyphs.js';

/** An entry of a list: what it leads to, its words, and the group that it stands in. */
interface Listed {
  label: string;
  text: string;
  group?: string | undefined;
}

/** The entries of the lists of figures, of tables and of clauses. */
export type Lists = Record<'figures' | 'tables' | 'clauses', Listed[]>;

/** Lists without entries. */
export const emptyLists = (): Lists => ({ figures: [], tables: [], clauses: [] });

/** A box of key figures, as the page that collects them has it. */
export interface Essential {
  /** What leads to it. */
  label: string;
  /** Its chapter with its number. */
  chapter: string;
  /** As it is titled; the label of such boxes where its author gave none. */
  title: string;
  /** Its figures as Typst code. */
  figures: string;
}

/** What a chapter's printing needs to know of the rest of the book. */
export interface ChapterContext {
  path: string;
  /** With its number. */
  title: string;
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
  /** True for the chapter that defines terms. */
  isGlossary: boolean;
  /** True for a chapter whose pages are turned on their side. */
  isLandscape: boolean;
  tables: CellRelations[][];
  lists: Lists;
  /** Undefined where the guide doesn't collect them. */
  essentials: Essential[] | undefined;
  images: Book['images'];
}
