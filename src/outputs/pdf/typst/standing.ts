import { measures } from './measures.js';
import { nesting } from './nesting.js';

/** Where what is being printed stands: in a line, a note, a cell, something that is repeated. */
export interface Standing {
  /** Prints what stands in a line of text, where no block may: the typesetter drops blocks in a paragraph. */
  inLine(print: () => string): string;
  /** True while `inLine` prints. */
  isInLine(): boolean;
  /** Prints the text of the note with an id, at the foot of a page. */
  inNote(id: string, print: () => string): string;
  /** True while `inNote` prints: any note, or the one with an id. */
  isInNote(id?: string): boolean;
  /** Prints a figure, which is in one piece: notes of more than words don't fit into it, and are put behind it. */
  inPiece(print: () => string): string;
  /** True while `inPiece` prints, but for notes that are called there. */
  isInPiece(): boolean;
  /** Has something printed behind the outermost note that is open, where `behindNote` gives it. */
  putBehindNote(print: () => string): void;
  /** Prints what belongs behind the note that was printed last, with what is put there meanwhile. */
  behindNote(): string[];
  /**
   * Prints once more what pages repeat, as header rows are: an artifact, which holds neither links nor anchors nor
   * what a list leads to.
   */
  repeated(print: () => string): string;
  /** True while `repeated` prints. */
  isRepeated(): boolean;
  /**
   * Prints what pages never divide, as header rows, captions and headings: images are small there, and no header
   * within is repeated.
   */
  undivided(print: () => string): string;
  /** True while `undivided` prints, in notes that are called there too. */
  isUndivided(): boolean;
  /** Prints what has a line under or through it: nothing in it may have another. */
  lined(print: () => string): string;
  /** True while `lined` prints. */
  isLined(): boolean;
  /** Prints what stands in a line of so many letters, as a cell's are. */
  inWidth(letters: number, print: () => string): string;
  /** How many letters the line has room for; Infinity for the lines of a page. */
  width(): number;
}

/** The standing of a chapter at its outermost. @param isLandscape true where its pages are turned on their side. */
export function standing(isLandscape: boolean): Standing {
  const lines = nesting();
  const notes = nesting();
  const pieces = nesting();
  const repeats = nesting();
  const wholes = nesting();
  const underlines = nesting();
  const openNotes = new Set<string>();
  const behind: (() => string)[] = [];
  let width = isLandscape ? measures.landscapeLetters : Number.POSITIVE_INFINITY;
  return {
    inLine: lines.within,
    isInLine: lines.isOpen,
    // What a line may not hold, the note called in it may.
    inNote: (id, print) => {
      openNotes.add(id);
      const printed = notes.within(() => lines.apart(print));
      openNotes.delete(id);
      return printed;
    },
    inPiece: pieces.within,
    isInPiece: pieces.isOpen,
    isInNote: (id) => (id === undefined ? notes.isOpen() : openNotes.has(id)),
    putBehindNote: (print) => behind.push(print),
    behindNote: () => {
      const printed: string[] = [];
      for (let print = behind.shift(); print; print = behind.shift()) printed.push(print());
      return printed;
    },
    repeated: repeats.within,
    isRepeated: repeats.isOpen,
    undivided: wholes.within,
    isUndivided: wholes.isOpen,
    lined: underlines.within,
    isLined: underlines.isOpen,
    inWidth: (letters, print) => {
      const outer = width;
      width = letters;
      const printed = print();
      width = outer;
      return printed;
    },
    width: () => width,
  };
}
