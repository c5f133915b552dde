import type { Element, Nodes, RootContent } from 'hast';
import type { Diagnostic } from '../../../base/report/diagnostic.js';
import { isBibliography } from '../../../document/bibliography.js';
import type { Book, Chapter } from '../../../document/book.js';
import { classesOf } from '../../../document/data.js';
import { inOrder } from '../../../document/reading-order.js';
import type { CellRelations } from '../../../document/table-headers.js';
import { dateInWords } from '../../../guide/dates.js';
import { labelsOf } from '../../../guide/labels.js';
import type { BookFonts } from './book-fonts.js';
import { literal, value } from './escape.js';
import { flow } from './flow.js';
import { handlers } from './handlers/index.js';
import { measures } from './measures.js';
import { missingGlyphs } from './missing-glyphs.js';
import { pathInWorld } from './print-image.js';
import { printSvg } from './print-svg.js';
import { printableBook } from './printable-book.js';
import { block, type ChapterContext, type Lists, labelOf, typstState } from './state.js';

/** The Typst sources of a book, by their path in the Typst world. */
export interface TypstSources {
  /** Path of the file to compile. */
  main: string;
  files: Map<string, string>;
  /** What the template reads from `sys.inputs`. */
  inputs: Record<string, string>;
  /** What the template's cover shows. */
  cover: string;
  /** The drawings of chapters and cover as they are printed, by the path of the image in the guide. */
  drawings: Map<string, Uint8Array>;
  /** The cells of every table in reading order. */
  tables: CellRelations[][];
  diagnostics: Diagnostic[];
}

/** What the printer must know besides the book. */
export interface TypstContext {
  fonts: BookFonts;
  /** Marks every page as a draft. */
  draft: boolean;
  /** How places name a file of the guide. */
  fileOf: (path: string) => string;
}

/**
 * Prints a book as Typst: one file a chapter, and one that puts them in order. Every statement about
 * the guide goes to the template as data; the page design is the template's alone.
 */
export function printTypst(written: Book, context: TypstContext): TypstSources {
  const files = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  const missing = missingGlyphs();
  const glyphs = { familyOf: context.fonts.familyOf, tell: missing.tell };
  const book = printableBook(written, glyphs, context.fileOf);
  const tables: CellRelations[][] = [];
  const lists: Lists = { figures: [], tables: [] };
  const targeted = targetedLabels(book.chapters);
  const body: string[] = [];
  let count = 0;
  const print = (chapter: Chapter, level: number) => {
    count += 1;
    const path = `/chapters/${count}.typ`;
    const chapterContext = {
      glyphs,
      path: chapter.path,
      file: context.fileOf(chapter.path),
      targeted,
      images: book.images,
      level,
      diagnostics,
      links: book.guide.manifest.pdf?.links ?? 'references',
      isBibliography: isBibliography(chapter),
      isLandscape: chapter.landscape,
      tables,
      lists,
    };
    const printed = printChapter(chapter, chapterContext);
    files.set(path, printed.text);
    const openingPath = `/openings/${count}.typ`;
    if (printed.opening !== undefined) files.set(openingPath, printed.opening);
    const paths = { text: path, opening: printed.opening && openingPath };
    body.push(chapterCall(chapter, book.images, level, paths, printed.title));
  };
  for (const { part, chapters } of inOrder(book)) {
    if (part) body.push(`part(${part.number}, ${literal(part.title)})`);
    else if (body.length > 0) body.push('end-of-parts()');
    for (const chapter of chapters) print(chapter, part ? 2 : 1);
  }
  const lines = [
    '#import "/guide.typ": *',
    `#show: guide.with(${meta(book, context, lists)})`,
    ...body.map((each) => `#${each}`),
  ];
  files.set('/main.typ', `${lines.join('\n')}\n`);
  const inputs = {
    theme: book.guide.manifest.theme,
    labels: JSON.stringify(labelsOf(book.guide.lang)),
    measures: JSON.stringify(measures),
  };
  const cover = meta(book, context, { figures: [], tables: [] });
  const drawings = new Map<string, Uint8Array>();
  for (const image of [...book.images.values(), ...(book.cover ? [book.cover] : [])]) {
    if (image.format !== 'svg') continue;
    const place = { file: context.fileOf(image.path) };
    drawings.set(image.path, printSvg(image.bytes, place, glyphs, context.fonts.families));
  }
  diagnostics.push(...missing.diagnostics());
  return { main: '/main.typ', files, inputs, cover, drawings, tables, diagnostics };
}

function chapterCall(
  chapter: Chapter,
  images: Book['images'],
  level: number,
  { text, opening }: { text: string; opening: string | undefined },
  title: string,
): string {
  const picture = chapter.image === undefined ? undefined : images.get(chapter.image);
  const fields = {
    level,
    title: chapter.title,
    number: chapter.number,
    picture: picture && pathInWorld(picture),
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
function printChapter(
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
    const statements = flow(nodes as Nodes[], state).filter(Boolean);
    return `#import "/guide.typ": *\n${statements.map((statement) => `#{${statement}}\n`).join('')}`;
  };
  const split = first < 0 ? children.length : first;
  const opening = split === 0 ? undefined : print(children.slice(0, split));
  return { title, opening, text: print(children.slice(split)) };
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
    const target = (node as Element).data?.target;
    if (target) labels.add(labelOf(target));
    node.children.forEach(walk);
  };
  for (const { tree } of chapters) for (const node of tree.children) walk(node as Nodes);
  return labels;
}

/** What the guide says of itself, as the template's data. */
function meta({ guide, cover }: Book, context: TypstContext, lists: Lists): string {
  const { manifest, statements, lang } = guide;
  return value({
    title: manifest.title,
    description: manifest.description,
    keywords: manifest.keywords,
    lang,
    version: statements.version.label,
    versionInSentence: statements.version.inSentence,
    date: statements.date,
    target: statements.target && { version: statements.target.label, date: statements.target.date },
    licence: {
      title: statements.licence.title[lang],
      url: statements.licence.url,
      mark: statements.licence.mark,
    },
    publishers: manifest.publishers.map(({ name, acronym, url }) => ({ name, acronym, url })),
    credits: manifest.credits,
    contact: manifest.contact && { email: manifest.contact.email, url: manifest.contact.url },
    consultation: statements.consultationOpen
      ? {
          url: manifest.consultation?.url,
          closes: dateInWords(manifest.consultation?.closes ?? '', lang),
        }
      : undefined,
    cover: cover && pathInWorld(cover),
    fonts: context.fonts.families,
    draft: context.draft,
    lists,
  });
}
