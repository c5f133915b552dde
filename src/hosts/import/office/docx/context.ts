import type { Element, Nodes } from 'xast';
import { own } from '../../../../base/own.js';
import type {
  TrackChanges,
  WordBlock,
  WordFinding,
  WordListPlace,
  WordMark,
} from '../word-document.js';
import type { Fields } from './fields.js';
import type { DocxStyle } from './styles.js';

/** Where the relations of a part lead, by their ids. */
export type Relations = ReadonlyMap<string, string>;

/** What the walk through a part knows, and what it takes down on its way. */
export interface DocxContext {
  styleOf: (id: string | undefined) => DocxStyle;
  listOf: (own: Element | undefined, ofStyle: Element | undefined) => WordListPlace | undefined;
  relations: Relations;
  comments: ReadonlyMap<string, string>;
  mode: TrackChanges;
  fields: Fields;
  findings: WordFinding[];
  /** Reads blocks that stand within others, as those of cells and text boxes. */
  blocksOf: (nodes: readonly Nodes[], context: DocxContext) => WordBlock[];
  /** Bookmarks that were met and wait for their paragraph. */
  anchors: string[];
  /** Bookmarks that have not ended, by their ids, and the notes that are called in bookmarks, by their names. */
  openBookmarks: Map<string, string>;
  calledIn: Map<string, string>;
  /** Blocks within a paragraph, such as text boxes, that wait for its end. */
  boxes: WordBlock[];
}

/** How a tracked change is read: left out, or in, with a mark or without. */
export function changeOf(kind: 'in' | 'out', mode: TrackChanges): { mark?: WordMark } | undefined {
  if (mode === 'all') return { mark: kind === 'in' ? 'ins' : 'del' };
  return (mode === 'accept') === (kind === 'in') ? {} : undefined;
}

const changes: Readonly<Record<string, 'in' | 'out'>> = {
  'w:ins': 'in',
  'w:moveTo': 'in',
  'w:del': 'out',
  'w:moveFrom': 'out',
};

/** Whether an element is a change: text put in, or taken out. */
export function kindOfChange({ name }: Element): 'in' | 'out' | undefined {
  return own(changes, name);
}
