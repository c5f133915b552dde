/** What marks text in a line; colours and fonts are looks, and so are underlines, which are told. */
export type WordMark =
  | 'strong'
  | 'emphasis'
  | 'underline'
  | 'delete'
  | 'ins'
  | 'del'
  | 'sup'
  | 'sub'
  | 'code';

/** A piece of a line. */
export type WordRun = {
  marks: readonly WordMark[];
  /** An address, or `#` and the name of an anchor. */
  href?: string | undefined;
} & (
  | { type: 'text'; value: string }
  | { type: 'break' }
  | { type: 'formula'; tex: string }
  | { type: 'picture'; name: string; alt: string; isDecorative: boolean }
  | { type: 'note'; id: string }
);

/** What a paragraph is, by its style. */
export type WordRole =
  | 'text'
  | 'title'
  | 'subtitle'
  | 'heading'
  | 'caption'
  | 'quote'
  | 'code'
  | 'term'
  | 'definition';

/** Where a paragraph stands in lists. */
export interface WordListPlace {
  /** Paragraphs of one list have one name. */
  name: string;
  /** From 0. */
  level: number;
  ordered: boolean;
  start: number;
  /** Goes on in the item before, and has no sign of its own. */
  isContinued: boolean;
}

export interface WordParagraph {
  type: 'paragraph';
  role: WordRole;
  /** Of a heading, from 1. */
  level: number;
  list: WordListPlace | undefined;
  /** Names that links lead to. */
  anchors: string[];
  runs: WordRun[];
}

export interface WordCell {
  colspan: number;
  rowspan: number;
  blocks: WordBlock[];
}

export interface WordTable {
  type: 'table';
  /** Rows at the top that repeat on each page. */
  headerRows: number;
  /** The cells that begin in each row. */
  rows: WordCell[][];
}

export type WordBlock = WordParagraph | WordTable;

/** What can't be taken over, or was decided: its kind, what it says, and the paragraph in which it stands. */
export interface WordFinding {
  kind:
    | 'alternative'
    | 'bold-heading'
    | 'change'
    | 'comment'
    | 'dead-link'
    | 'format-kept-out'
    | 'formula'
    | 'object'
    | 'page-frame'
    | 'page-reference'
    | 'text-box'
    | 'typed-number'
    | 'underline';
  said: string;
  paragraph?: string;
}

/** A document of a word processor, whichever wrote it. */
export interface WordDocument {
  /** Of its properties. */
  title: string | undefined;
  /** Its language, such as `fr`. */
  lang: string | undefined;
  blocks: WordBlock[];
  notes: ReadonlyMap<string, WordBlock[]>;
  /** By the names that runs give. */
  pictures: ReadonlyMap<string, Uint8Array>;
  findings: WordFinding[];
}

/** What becomes of tracked changes: as if accepted, as if rejected, or both shown. */
export type TrackChanges = 'accept' | 'reject' | 'all';

/** The text of runs, breaks as spaces. */
export function textOfRuns(runs: readonly WordRun[]): string {
  return runs
    .map((run) => (run.type === 'text' ? run.value : run.type === 'break' ? ' ' : ''))
    .join('');
}
