import type { Element, Nodes, Root } from 'hast';
import { type Diagnostic, exitCodes, refusal } from '../../../base/report/diagnostic.js';
import { linksOfReferences } from '../../../document/bibliography.js';
import { textProperty } from '../../../document/data.js';
import { placeOf } from '../../../document/place.js';
import type { CellRelations } from '../../../document/table-headers.js';
import { words } from '../../../words/words.js';
import type { ChapterContext } from './chapter-context.js';
import { literal } from './escape.js';
import { printable } from './glyphs.js';
import type { Handlers } from './handlers/index.js';
import { consecutiveLevels, elementsById } from './indexes.js';
import { inItsLanguage } from './language.js';
import { type Marks, marks } from './marks.js';
import { type Placement, placementOf } from './placement.js';
import { pathInWorld } from './print-image.js';
import { type Standing, standing } from './standing.js';
import { breakingText, longestUnbroken } from './unbroken.js';

/** What a handler is given besides its node. */
export interface TypstState extends Standing, Marks {
  /** The contents of a node as one Typst code expression. */
  all(node: { children: Nodes[] }): string;
  /** One node as a Typst code statement; '' for nothing. */
  one(node: Nodes): string;
  /** Text of code as a Typst literal, line ends kept. */
  verbatim(text: string, node: Nodes): string;
  /** Text of a formula as a Typst literal. */
  mathematical(text: string, node: Nodes): string;
  /**
   * A title as the fonts can set it; what they lack is told where the heading itself is printed.
   * @param node the heading, of which the title is all that is printed: told here.
   */
  title(text: string, node?: Element): string;
  /** Tells something of what is printed, where it is printed first. */
  tell(diagnostic: Diagnostic): void;
  /** True for what stands in the chapter itself, in nothing else. */
  isOutermost(node: Element): boolean;
  /** Where a figure may float to. */
  placement(node: Element): Placement;
  /** How the address of a web link is printed: behind it, at the foot of the page, or not at all. */
  addressForm(link: Element): AddressForm;
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
  /** True for the chapter that defines terms. */
  isGlossary: boolean;
  /** The chapter's file, for places. */
  file: string;
  /** The tables printed so far, in reading order: the cells of each, row by row. */
  tables: CellRelations[][];
}

/** Where the address of a web link stands on paper. */
type AddressForm = 'behind' | 'foot' | 'none';

/** Makes the state for a chapter's tree. */
export function typstState(tree: Root, context: ChapterContext, handlers: Handlers): TypstState {
  const stands = standing(context.isLandscape);
  const cited = linksOfReferences(tree);
  const state: TypstState = {
    ...stands,
    ...marks(tree, context, stands),
    ...levelsOf(tree, context, stands),
    ...imagesOf(context),
    ...textsOf(context),
    all: (node) => block(node.children.map(state.one)),
    one: (node) => printNode(node, state, context, handlers),
    tell: (diagnostic) => {
      if (!stands.isRepeated()) context.diagnostics.push(diagnostic);
    },
    isOutermost: (node) => tree.children.includes(node),
    placement: (node) => placementOf(tree.children, node),
    addressForm: (link) =>
      addressForm(
        { ...context, isBibliography: context.isBibliography || cited.has(link) },
        stands,
      ),
    isGlossary: context.isGlossary,
    file: context.file,
    tables: context.tables,
  };
  return state;
}

function levelsOf(
  tree: Root,
  context: ChapterContext,
  { isInNote, isRepeated }: Standing,
): Pick<TypstState, 'byId' | 'heading' | 'boxLevel'> {
  const elements = elementsById(tree.children);
  const levels = consecutiveLevels(tree.children);
  return {
    byId: (id) => elements.get(id),
    heading: (node) => {
      const depth = levels.get(textProperty(node, 'id') ?? '') ?? 1;
      return { level: context.level + depth, depth };
    },
    boxLevel: (node) => {
      const depth = levels.get(node);
      return depth === undefined || isInNote() || isRepeated() ? undefined : context.level + depth;
    },
  };
}

function imagesOf({ images }: ChapterContext): Pick<TypstState, 'imageDots' | 'imagePath'> {
  return {
    imageDots: (path) => images.get(path)?.pixels,
    imagePath: (path) => {
      const image = images.get(path);
      return image && pathInWorld(image);
    },
  };
}

function textsOf({
  file,
  glyphs,
}: ChapterContext): Pick<TypstState, 'title' | 'verbatim' | 'mathematical'> {
  return {
    title: (text, node) =>
      node
        ? printable(text, placeOf(node, file), glyphs)
        : printable(text, { file }, { ...glyphs, tell: () => undefined }),
    verbatim: (text, node) => literal(printable(text, placeOf(node, file), glyphs, 'mono')),
    mathematical: (text, node) => literal(printable(text, placeOf(node, file), glyphs, 'math')),
  };
}

function addressForm(
  { links, isBibliography }: ChapterContext,
  { isInNote, isRepeated }: Standing,
): AddressForm {
  if (isRepeated() || links === 'none') return 'none';
  if (isInNote() || isBibliography) return 'behind';
  return links === 'footnotes' ? 'foot' : 'none';
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
