import type { Diagnostic } from '../../../base/report/diagnostic.js';
import type { Book } from '../../../document/book.js';
import type { CellRelations } from '../../../document/table-headers.js';
import { labelsOf } from '../../../guide/labels.js';
import { attachedFiles } from './attached-files.js';
import type { BookFonts } from './book-fonts.js';
import { type Essential, emptyLists } from './chapter-context.js';
import { literal } from './escape.js';
import type { Glyphs } from './glyphs.js';
import { guideData } from './guide-data.js';
import { measures } from './measures.js';
import { missingGlyphs } from './missing-glyphs.js';
import { printChapters } from './print-chapters.js';
import { printSvg } from './print-svg.js';
import { printableBook } from './printable-book.js';

/** The Typst sources of a book, by their path in the Typst world. */
export interface TypstSources {
  /** Path of the file to compile. */
  main: string;
  files: Map<string, string>;
  /** The files that the PDF holds, by path in the Typst world. */
  attached: Map<string, Uint8Array>;
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
  const missing = missingGlyphs();
  const glyphs = { familyOf: context.fonts.familyOf, tell: missing.tell };
  const book = printableBook(written, glyphs, context.fileOf);
  const { files, calls, tables, lists, diagnostics, essentials } = printChapters(
    book,
    glyphs,
    context,
  );
  const attached = attachedFiles(book);
  const main = [
    '#import "/guide.typ": *',
    `#show: guide.with(${[guideData(book, context, lists), ...essentialsOf(book, essentials), ...(book.isMarked ? ['marked: true'] : [])].join(', ')})`,
    ...[...calls, ...attached.code].map((call) => `#${call}`),
  ];
  files.set('/main.typ', `${main.join('\n')}\n`);
  const { math } = context.fonts.families;
  const inputs = {
    theme: book.guide.manifest.theme,
    labels: JSON.stringify(labelsOf(book.guide.lang)),
    measures: JSON.stringify(measures),
    ...(math && { 'math-fonts': JSON.stringify(math) }),
  };
  const cover = guideData(book, context, emptyLists());
  const drawings = printDrawings(book, glyphs, context);
  diagnostics.push(...missing.diagnostics());
  return {
    main: '/main.typ',
    files,
    attached: attached.files,
    inputs,
    cover,
    drawings,
    tables,
    diagnostics,
  };
}

/** The drawings of chapters and cover, by the path of the image in the guide. */
export function printDrawings({ images, cover }: Book, glyphs: Glyphs, context: TypstContext) {
  const drawings = new Map<string, Uint8Array>();
  for (const { path, format, bytes } of [...images.values(), ...(cover ? [cover] : [])]) {
    if (format !== 'svg') continue;
    const place = { file: context.fileOf(path) };
    drawings.set(path, printSvg(bytes, place, glyphs, context.fonts.families));
  }
  return drawings;
}

/** The key figures that a guide wants together, as an argument; nothing where it doesn't. */
function essentialsOf({ guide }: Book, essentials: readonly Essential[] = []): string[] {
  if (essentials.length === 0) return [];
  const { keyFigures } = labelsOf(guide.lang);
  const boxes = essentials.map(({ label, chapter, title, figures }) => {
    const named = title === keyFigures ? chapter : `${chapter} – ${title}`;
    return `(label: ${literal(label)}, title: ${literal(named)}, figures: ${figures})`;
  });
  return [`essentials: (${boxes.join(', ')},)`];
}
