import { posix } from 'node:path';
import type { Book, Chapter } from '../../document/book.js';
import { type AnswerGrid, gridsOf } from '../../document/grids.js';
import { labelsOf } from '../../guide/labels.js';
import type { FileFacts } from '../content/open-document.js';
import { printOds } from './ods.js';
import { sheetOf } from './sheet.js';
import { printXlsx } from './xlsx.js';

/** A file of the grids of a chapter. */
export interface SheetFile {
  /** From `site/`. */
  path: string;
  bytes: Uint8Array;
}

/**
 * The grids of each chapter that has some, a sheet a grid: as an OpenDocument spreadsheet and as an Office Open XML
 * workbook, in this order. By the address of the chapter.
 */
export async function printSheets(book: Book): Promise<Map<string, SheetFile[]>> {
  const printed = book.chapters.flatMap((chapter) => {
    const grids = gridsOf(chapter);
    return grids.length === 0 ? [] : [filesOf(chapter, grids, book)];
  });
  return new Map(await Promise.all(printed));
}

async function filesOf(
  chapter: Chapter,
  grids: readonly AnswerGrid[],
  { guide }: Book,
): Promise<[address: string, SheetFile[]]> {
  const { manifest, statements } = guide;
  const lang = chapter.lang ?? guide.lang;
  const labels = labelsOf(lang);
  const source = `${manifest.title}, ${statements.version.inSentence}, ${statements.date}. ${labels.unlessStated} ${statements.licence.title[lang]}.`;
  const sheets = grids.map((grid, index) => sheetOf(grid, index, { lang, labels, source }));
  const facts: FileFacts = {
    title: `${chapter.title} – ${manifest.title}`,
    description: source,
    publisher: manifest.publishers[0]?.name ?? '',
    keywords: manifest.keywords,
    lang,
    date: manifest.date,
  };
  const { dir, name } = posix.parse(chapter.address);
  const stem = posix.join('downloads', dir, `${statements.fileName}-${name}`);
  const [ods, xlsx] = await Promise.all([printOds(sheets, facts), printXlsx(sheets, facts)]);
  return [
    chapter.address,
    [
      { path: `${stem}.ods`, bytes: ods },
      { path: `${stem}.xlsx`, bytes: xlsx },
    ],
  ];
}
