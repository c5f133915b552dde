import type { Element, Nodes } from 'xast';
import type { TrackChanges, WordBlock, WordFinding } from '../word-document.js';
import type { OdtListLevel, OdtStyle } from './styles.js';

/** A tracked change: text that was put in where it stands, or taken out, which stands apart. */
export interface OdtChange {
  kind: 'in' | 'out' | 'format';
  /** What was taken out. */
  content: Element | undefined;
}

/** What the walk through a document knows, and what it takes down on its way. */
export interface OdtContext {
  styleOf: (family: 'paragraph' | 'text', name: string | undefined | null) => OdtStyle;
  listLevels: ReadonlyMap<string, OdtListLevel>;
  changes: ReadonlyMap<string, OdtChange>;
  mode: TrackChanges;
  /** Changes that began and have not ended, with the text that they put in. */
  open: Map<string, string>;
  findings: WordFinding[];
  notes: Map<string, WordBlock[]>;
  /** Anchors that were met and wait for their paragraph. */
  anchors: string[];
  /** Blocks within a paragraph, such as text boxes, that wait for its end. */
  boxes: WordBlock[];
  /** How many lists began. */
  lists: { count: number };
  /** What a formula says, by the name of its object; undefined where that is something else. */
  formulaIn: (name: string) => { text: string; tex: string | undefined } | undefined;
  /** Reads blocks that stand within others, as those of notes and cells. */
  blocksOf: (nodes: readonly Nodes[], context: OdtContext) => WordBlock[];
}

/** Whether text that stands here was put in, and the change is rejected. */
export function isOutside({ open, changes, mode }: OdtContext): boolean {
  return mode === 'reject' && [...open.keys()].some((id) => changes.get(id)?.kind === 'in');
}
