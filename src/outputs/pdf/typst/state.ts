import type { Element, Nodes, Root } from 'hast';
import { type Diagnostic, exitCodes, refusal } from '../../../base/report/diagnostic.js';
import type { Book } from '../../../document/book.js';
import { type Target, textProperty } from '../../../document/data.js';
import { placeOf } from '../../../document/place.js';
import { placesOf } from '../../../document/places.js';
import type { CellRelations } from '../../../document/table-headers.js';
import { words } from '../../../words/words.js';
import { literal } from './escape.js';
import { type Glyphs, printable } from './glyphs.js';
import type { Handlers } from './handlers/index.js';
import { consecutiveLevels, elementsById } from './indexes.js';
import { inItsLanguage } from './language.js';
import { listedText } from './listed-text.js';
import { measures } from './measures.js';
import { nesting } from './nesting.js';
import { type Placement, placementOf } from './placement.js';
import { pathInWorld } from './print-image.js';
import { breakingText, longestUnbroken } from './unbroken.js';

/** What a handler is given besides its node. */
export interface TypstState {
  /** The contents of a node as one Typst code expression. */
  all(node: { children: Nodes[] }): string;
  /** One node as a Typst code statement; '' for nothing. */
  one(node: Nodes): string;
  /** Text of code as a Typst literal, line ends kept. */
  verbatim(text: string, node: Nodes): string;
  /** Prints what stands in a line of text, where no block may: the typesetter drops blocks in a paragraph. */
  inLine(print: () => string): string;
  /** True while `inLine` prints. */
  isInLine(): boolean;
  /** Prints the text of the note with an id, at the foot of a page. */
  inNote(id: string, print: () => string): string;
  /** True while `inNote` prints. */
  isInNote(): boolean;
  /** A title as the fonts can set it; what they lack is told where the heading itself is printed. */
  title(text: string): string;
  /**
   * Prints once more what pages repeat, as header rows are: an artifact, which holds neither links nor anchors nor
   * what a list leads to.
   */
  repeated(print: () => string): string;
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
  /** True while `repeated` prints. */
  isRepeated(): boolean;
  /** Prints what stands in a line of so many letters, as a cell's are. */
  inWidth(letters: number, print: () => string): string;
  /** Tells something of what is printed, where it is printed first. */
  tell(diagnostic: Diagnostic): void;
  /** How many letters the line has room for; Infinity for the lines of a page. */
  width(): number;
  /** True for what stands in the chapter itself, in nothing else. */
  isOutermost(node: Element): boolean;
  /** Where a figure may float to. */
  placement(node: Element): Placement;
  /** The label of an anchor of this chapter, or of another's. */
  label(target: Target): string;
  /** Empty elements that carry the node's anchor, if anything links to it, and its place, if a page may begin with it. */
  anchor(node: Element): string;
  /** The same two apart: the name of the label as a Typst literal, or `none`; the place. */
  anchorParts(node: Element): { name: string; place: string };
  /** How the address of a web link is printed: behind it, at the foot of the page, or not at all. */
  addressForm(): AddressForm;
  /** The element with an id in this chapter, or undefined. */
  byId(id: string): Element | undefined;
  /** Path by which the Typst world knows an image of the book. */
  imagePath(path: string): string | undefined;
  /** How many dots wide an image of the book is; undefined of a drawing. */
  imageDots(path: string): number | undefined;
  /** Typst heading level of a section's heading, and how deep below the chapter it is. */
  heading(node: Element): { level: number; depth: number };
  /** Typst heading level of a box's title; undefined where no heading may stand. */
  boxLevel(node: Element): number | undefined;
  /** The name of a footnote's label, whether it is met for the first time in the chapter, or within itself. */
  footnote(id: string): { label: string; isFirst: boolean; isOpen: boolean };
  /** The chapter's file, for places. */
  file: string;
  /** The tables printed so far, in reading order: the cells of each, row by row. */
  tables: CellRelations[][];
  /**
   * Puts a captioned figure or table on its list.
   * @returns the name of its label as a Typst literal, or `none` without a caption.
   */
  list(kind: keyof Lists, caption: Element | undefined): string;
}

/** Where the address of a web link stands on paper. */
type AddressForm = 'behind' | 'foot' | 'none';

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

/** The name of a target's Typst label. */
export function labelOf({ chapter, anchor }: Target): string {
  return anchor === undefined ? chapter : `${chapter}#${anchor}`;
}

/** Makes the state for a chapter's tree. */
export function typstState(tree: Root, context: ChapterContext, handlers: Handlers): TypstState {
  const elements = elementsById(tree.children);
  const footnotes = new Set<string>();
  const openNotes = new Set<string>();
  const lines = nesting();
  const notes = nesting();
  const repeats = nesting();
  const wholes = nesting();
  let width = context.isLandscape ? measures.landscapeLetters : Number.POSITIVE_INFINITY;
  const underlines = nesting();
  const levels = consecutiveLevels(tree.children);
  const places = placesOf({ path: context.path, tree });
  const marksOf = (node: Element): { label?: string; place?: string } => {
    if (repeats.isOpen()) return {};
    const label = labelOf({ chapter: context.path, anchor: textProperty(node, 'id') });
    const place = places.get(node);
    return {
      ...(label !== context.path && context.targeted.has(label) && { label }),
      ...(place !== undefined && { place }),
    };
  };
  const state: TypstState = {
    all: (node) => block(node.children.map(state.one)),
    one: (node) => printNode(node, state, context, handlers),
    inLine: lines.within,
    isInLine: lines.isOpen,
    // What a line may not hold, the note called in it may.
    inNote: (id, print) => {
      openNotes.add(id);
      const printed = notes.within(() => lines.apart(print));
      openNotes.delete(id);
      return printed;
    },
    isInNote: notes.isOpen,
    title: (text) =>
      printable(text, { file: context.file }, { ...context.glyphs, tell: () => undefined }),
    lined: underlines.within,
    isLined: underlines.isOpen,
    repeated: repeats.within,
    isRepeated: repeats.isOpen,
    undivided: wholes.within,
    isUndivided: wholes.isOpen,
    inWidth: (letters, print) => {
      const outer = width;
      width = letters;
      const printed = print();
      width = outer;
      return printed;
    },
    tell: (diagnostic) => {
      if (!repeats.isOpen()) context.diagnostics.push(diagnostic);
    },
    width: () => width,
    isOutermost: (node) => tree.children.includes(node),
    placement: (node) => placementOf(tree.children, node),
    verbatim: (text, node) =>
      literal(printable(text, placeOf(node, context.file), context.glyphs, 'mono')),
    label: (target) => `label(${literal(labelOf(target))})`,
    addressForm: () => {
      if (repeats.isOpen() || context.links === 'none') return 'none';
      if (notes.isOpen() || context.isBibliography) return 'behind';
      return context.links === 'footnotes' ? 'foot' : 'none';
    },
    anchorParts: (node) => {
      const { label, place } = marksOf(node);
      return {
        name: label === undefined ? 'none' : literal(label),
        place: place === undefined ? '' : `place-mark(${literal(place)})`,
      };
    },
    anchor: (node) => {
      const { label, place } = marksOf(node);
      const marks = [
        ...(label === undefined ? [] : [`anchor(${literal(label)})`]),
        ...(place === undefined ? [] : [`place-mark(${literal(place)})`]),
      ];
      return marks.join('; ');
    },
    byId: (id) => elements.get(id),
    imageDots: (path) => context.images.get(path)?.pixels,
    imagePath: (path) => {
      const image = context.images.get(path);
      return image && pathInWorld(image);
    },
    heading: (node) => {
      const depth = levels.get(textProperty(node, 'id') ?? '') ?? 1;
      return { level: context.level + depth, depth };
    },
    boxLevel: (node) => {
      const depth = levels.get(node);
      const isApart = notes.isOpen() || repeats.isOpen();
      return depth === undefined || isApart ? undefined : context.level + depth;
    },
    footnote: (id) => {
      const isFirst = !footnotes.has(id);
      footnotes.add(id);
      return { label: `note:${context.path}#${id}`, isFirst, isOpen: openNotes.has(id) };
    },
    file: context.file,
    tables: context.tables,
    list: (kind, caption) => {
      const text = listedText(caption);
      if (text === '' || repeats.isOpen()) return 'none';
      const label = `listed:${kind}:${context.lists[kind].length + 1}`;
      context.lists[kind].push({ label, text });
      return literal(label);
    },
  };
  return state;
}

/** Statements as one expression whose value is their joined content. */
export function block(statements: string[]): string {
  const written = statements.filter((statement) => statement !== '');
  return written.length === 0 ? '[]' : `{${written.join('; ')}}`;
}

function printNode(
  node: Nodes,
  state: TypstState,
  context: ChapterContext,
  handlers: Handlers,
): string {
  if (node.type === 'text')
    return printText(node.value, node, context, Math.min(state.width(), longestUnbroken));
  if (node.type !== 'element') return '';
  const handler = Object.hasOwn(handlers, node.tagName) ? handlers[node.tagName] : undefined;
  if (!handler) {
    throw refusal(
      {
        rule: 'element-unprintable',
        ...placeOf(node, context.file),
        message: words().outputs.pdf.element(node.tagName),
        hint: words().outputs.pdf.elementHint,
      },
      exitCodes.findings,
    );
  }
  return inItsLanguage(node, handler(node, state));
}

function printText(text: string, node: Nodes, context: ChapterContext, longest: number): string {
  const flat = text.replace(/[\n\r\t]+/g, ' ');
  const said = printable(flat, placeOf(node, context.file), context.glyphs);
  return said === '' ? '' : breakingText(said, longest);
}
