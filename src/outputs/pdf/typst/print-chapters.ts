import type { Element, Nodes, RootContent } from 'hast';
import type { Diagnostic } from '../../../base/report/diagnostic.js';
import { isBibliography } from '../../../document/bibliography.js';
import type { Book, Chapter } from '../../../document/book.js';
import { classesOf } from '../../../document/data.js';
import { isGlossary } from '../../../document/glossary.js';
import { inOrder } from '../../../document/reading-order.js';
import type { CellRelations } from '../../../document/table-headers.js';
import type { Part } from '../../../guide/guide.js';
import { type ChapterContext, type Essential, emptyLists } from './chapter-context.js';
import { literal, value } from './escape.js';
import { flow } from './flow.js';
import type { Glyphs } from './glyphs.js';
import { inWorld } from './guide-data.js';
import { handlers } from './handlers/index.js';
import { labelOf } from './marks.js';
import { measures } from './measures.js';
import type { TypstContext } from './print.js';
import { block, type TypstState, typstState } from './state.js';
import { isAllTurned, type PageRun, pageRuns } from './turned-pages.js';

/** Each chapter in a file of its own, and the calls that put parts and chapters in order. */
export function printChapters(book: Book, glyphs: Glyphs, { fileOf }: TypstContext) {
  const files = new Map<string, string>();
  const calls: string[] = [];
  const inBook = { ...contextOf(book), glyphs };
  let count = 0;
  const print = (chapter: Chapter, level: number, ends: PageEnds) => {
    count += 1;
    const own = ownContext(chapter, level, fileOf);
    const { title, opening, text } = printChapter(chapter, { ...inBook, ...own });
    const paths = { text: `/chapters/${count}.typ`, opening: opening && `/openings/${count}.typ` };
    files.set(paths.text, text);
    if (opening && paths.opening) files.set(paths.opening, opening);
    calls.push(chapterCall(chapter, book.images, { level, ...ends }, paths, title));
  };
  for (const { part, chapters } of inOrder(book)) {
    if (part) calls.push(partCall(part, book.images));
    else if (calls.length > 0) calls.push('end-of-parts()');
    const onPages = chapters.map(onItsPages);
    for (const [index, chapter] of onPages.entries()) {
      const [before, after] = [onPages[index - 1], onPages[index + 1]];
      const ends = {
        runsOn: runsOn(chapter, before),
        endsPage: !(after && runsOn(after, chapter)),
      };
      print(chapter, levelIn(part), ends);
    }
  }
  return { files, calls, ...inBook };
}

/** What the printing of every chapter knows of the book; what it finds is added. */
export function contextOf(book: Book) {
  const { pdf } = book.guide.manifest;
  return {
    targeted: targetedLabels(book.chapters),
    images: book.images,
    diagnostics: [] as Diagnostic[],
    links: pdf?.links ?? ('references' as const),
    tables: [] as CellRelations[][],
    lists: emptyLists(),
    essentials: pdf?.essentials ? ([] as Essential[]) : undefined,
  };
}

/** What the printing of a chapter knows of that chapter. */
export function ownContext(chapter: Chapter, level: number, fileOf: TypstContext['fileOf']) {
  return {
    path: chapter.path,
    title: numberedTitle(chapter),
    file: fileOf(chapter.path),
    level,
    isBibliography: isBibliography(chapter),
    isGlossary: isGlossary(chapter.path),
    isLandscape: chapter.landscape,
  };
}

/** Typst level of the headings of chapters, in a part or outside parts. */
export function levelIn(part: Part | undefined): number {
  return part ? 2 : 1;
}

/** A chapter of what turns its pages alone has its title on them too. */
export function onItsPages(chapter: Chapter): Chapter {
  const isLandscape = chapter.landscape || isAllTurned(chapter.tree.children);
  return { ...chapter, landscape: isLandscape };
}

function numberedTitle({ number, title }: Chapter): string {
  return number === undefined ? title : `${number} ${title}`;
}

/** How a chapter shares pages with those around it. */
interface PageEnds {
  /** It may begin on the page that the one before ends on. */
  runsOn: boolean;
  /** What follows begins on a page of its own. */
  endsPage: boolean;
}

/** A chapter with a picture is a sheet, which people print by itself. */
function runsOn(chapter: Chapter, before: Chapter | undefined): boolean {
  return before !== undefined && [before, chapter].every((each) => !each.landscape && !each.image);
}

function partCall({ number, title, introduction, image }: Part, images: Book['images']): string {
  const picture = inWorld(image, images);
  const more = [
    ...(introduction === undefined ? [] : [`introduction: ${literal(introduction)}`]),
    ...(picture === undefined ? [] : [`picture: ${literal(picture)}`]),
  ];
  return `part(${[number, literal(title), ...more].join(', ')})`;
}

function chapterCall(
  chapter: Chapter,
  images: Book['images'],
  place: PageEnds & { level: number },
  { text, opening }: { text: string; opening: string | undefined },
  title: string,
): string {
  const fields = {
    ...place,
    title: chapter.title,
    number: chapter.number,
    picture: inWorld(chapter.image, images),
    label: chapter.path,
    contents: chapter.headings.filter((each) => each.level === 2).map((each) => each.text),
    landscape: chapter.landscape,
    // Addresses pull justified lines apart.
    ragged: isBibliography(chapter),
  };
  const before = opening === undefined ? 'none' : `include ${literal(opening)}`;
  return `chapter(${value(fields)}, ${title}, ${before}, include ${literal(text)})`;
}

/** A chapter with a picture opens on a page of its own, with the boxes that it begins with. */
export function printChapter(
  chapter: Chapter,
  context: ChapterContext,
): { title: string; opening: string | undefined; text: string } {
  const state = typstState(chapter.tree, context, handlers);
  const { heading } = chapter;
  const title = heading
    ? state.undivided(() => state.inLine(() => block(heading.map(state.one))))
    : 'none';
  const { children } = chapter.tree;
  const first = chapter.image === undefined ? 0 : children.findIndex((node) => !isOpening(node));
  const print = (nodes: RootContent[]) => {
    const runs = chapter.landscape ? [{ isTurned: false, nodes }] : pageRuns(nodes);
    const statements = runs.flatMap((run) => printRun(run, state)).filter(Boolean);
    return `#import "/guide.typ": *\n${statements.map((statement) => `#{${statement}}\n`).join('')}`;
  };
  const split = first < 0 ? children.length : first;
  const opening = split === 0 ? undefined : print(children.slice(0, split));
  return { title, opening, text: print(children.slice(split)) };
}

function printRun({ isTurned, nodes }: PageRun, state: TypstState): string[] {
  const print = () => flow(nodes as Nodes[], state);
  return isTurned
    ? [`landscape(${state.inWidth(measures.landscapeLetters, () => block(print()))})`]
    : print();
}

const openingBoxes = ['resume', 'essentiel', 'note'];

function isOpening(node: RootContent): boolean {
  if (node.type === 'text') return node.value.trim() === '';
  if (node.type !== 'element') return true;
  return openingBoxes.some((name) => classesOf(node).includes(`guide-box--${name}`));
}

/** Every label that a link of the book leads to. */
function targetedLabels(chapters: readonly Chapter[]): Set<string> {
  const labels = new Set<string>();
  const walk = (node: Nodes) => {
    if (node.type !== 'element') return;
    const { target, indexed = [] } = (node as Element).data ?? {};
    for (const each of target ? [target, ...indexed] : indexed) labels.add(labelOf(each));
    node.children.forEach(walk);
  };
  for (const { tree } of chapters) for (const node of tree.children) walk(node as Nodes);
  return labels;
}
