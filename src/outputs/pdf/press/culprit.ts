import type { Element, Root, RootContent } from 'hast';
import { visit } from 'unist-util-visit';
import { type Diagnostic, GuideError } from '../../../base/report/diagnostic.js';
import type { Book, Chapter } from '../../../document/book.js';
import type { Target } from '../../../document/data.js';
import { placeOf } from '../../../document/place.js';
import { words } from '../../../words/words.js';
import { isTypesettingFailure, kindOfFailure } from '../typst/failure.js';

/**
 * Typesets a book to see whether it fails: whole, and held against PDF/UA-1.
 * @throws GuideError as the press does.
 */
export type Trial = (book: Book) => Promise<void>;

/** How deep a block is looked into: an item of a list within a box. */
const deepest = 6;
const containers = new Set(['article', 'blockquote', 'details', 'div', 'ol', 'section', 'ul']);

/**
 * What the typesetter refuses without a place, or what ends it, with the place of the block that causes it: found
 * by halving the book, by chapter and then by block. Of those that fail together alone, as where pages end, it is the
 * last. A failure that comes from no chapter keeps its first words.
 * @param fileOf how places name a chapter.
 * @returns the error to throw in the place of the failure.
 */
export async function culpritOf(
  book: Book,
  failure: GuideError,
  trial: Trial,
  fileOf: (path: string) => string,
): Promise<GuideError> {
  const kind = kindOfFailure(failure);
  const fails = async (chapters: Chapter[]) => {
    try {
      await trial(onlyChapters(book, chapters));
      return false;
    } catch (error) {
      if (!(error instanceof GuideError)) throw error;
      // A part may be refused for what it lacks alone: a box without its title.
      return isTypesettingFailure(error) && kindOfFailure(error) === kind;
    }
  };
  const { chapters } = book;
  const alone = await half(chapters, fails);
  const chapter = alone ?? (await lastOf(chapters, fails));
  if (!chapter) return failure;
  const before = alone ? [] : chapters.slice(0, chapters.indexOf(chapter));
  const block = await blockOf(chapter.tree, (tree) => fails([...before, { ...chapter, tree }]));
  const place = block ? placeOf(block, fileOf(chapter.path)) : { file: fileOf(chapter.path) };
  return new GuideError(
    failure.diagnostics.map((each) => ({ ...each, ...place, ...told(each, block) })),
    failure.exitCode,
  );
}

/** Depth is the author's to mend, and has its own remedy. */
function told({ rule, message }: Diagnostic, block: RootContent | undefined) {
  if (rule === 'nesting') return {};
  const said = words().outputs.typesetter;
  return block
    ? { message: said.atBlock(message), hint: said.blockHint }
    : { message: said.atChapter(message), hint: said.chapterHint };
}

/** The one of several that fails by itself, or undefined. */
async function half<Item>(
  items: readonly Item[],
  fails: (items: Item[]) => Promise<boolean>,
): Promise<Item | undefined> {
  if (items.length === 0 || !(await fails([...items]))) return undefined;
  if (items.length === 1) return items[0];
  const middle = Math.ceil(items.length / 2);
  return (await half(items.slice(0, middle), fails)) ?? half(items.slice(middle), fails);
}

function blockOf(
  tree: Root,
  fails: (tree: Root) => Promise<boolean>,
): Promise<RootContent | undefined> {
  const notes = tree.children.filter(isNotes);
  return blockWithin(tree.children, deepest, (some) =>
    fails({ ...tree, children: [...some, ...notes] }),
  );
}

/** The last of the fewest first ones that fail together, or undefined: what is refused for what stands before it. */
async function lastOf<Item>(
  items: readonly Item[],
  fails: (items: Item[]) => Promise<boolean>,
): Promise<Item | undefined> {
  if (!(await fails([...items]))) return undefined;
  let [passed, failed] = [0, items.length];
  while (failed - passed > 1) {
    const middle = Math.ceil((passed + failed) / 2);
    if (await fails(items.slice(0, middle))) failed = middle;
    else passed = middle;
  }
  return items[failed - 1];
}

/** What stands around a block is kept around it while it is looked for. */
async function blockWithin(
  nodes: readonly RootContent[],
  depth: number,
  fails: (some: RootContent[]) => Promise<boolean>,
): Promise<Element | undefined> {
  const blocks = nodes.filter(isBlock);
  const alone = await half(blocks, fails);
  const block = alone ?? (await lastOf(blocks, fails));
  if (!alone || !block || depth === 0 || !containers.has(block.tagName)) return block;
  const within = await blockWithin(block.children as RootContent[], depth - 1, (some) =>
    fails([{ ...block, children: some as Element['children'] }]),
  );
  return within ?? block;
}

function isBlock(node: RootContent): node is Element {
  return node.type === 'element' && !isNotes(node);
}

function isNotes(node: RootContent): boolean {
  return node.type === 'element' && node.properties.dataFootnotes !== undefined;
}

/** A book of some chapters: links into what it leaves out lead to the web, so that they stay links. */
function onlyChapters(book: Book, chapters: Chapter[]): Book {
  const paths = new Map(chapters.map((chapter) => [chapter.path, idsOf(chapter.tree)]));
  const isThere = ({ chapter, anchor }: Target) => {
    const ids = paths.get(chapter);
    return ids !== undefined && (anchor === undefined || ids.has(anchor));
  };
  return { ...book, chapters: chapters.map((each) => withoutLinksBeyond(each, isThere)) };
}

function idsOf(tree: Root): Set<unknown> {
  const ids = new Set<unknown>();
  visit(tree, 'element', ({ properties }) => void ids.add(properties.id));
  return ids;
}

function withoutLinksBeyond(chapter: Chapter, isThere: (target: Target) => boolean): Chapter {
  const tree = structuredClone(chapter.tree);
  visit(tree, 'element', (node) => {
    if (!node.data?.target || isThere(node.data.target)) return;
    delete node.data.target;
    node.properties.href = 'https://example.org/';
  });
  return { ...chapter, tree };
}
