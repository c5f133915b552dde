import { type Prose, prose, wordsIn } from './text.js';

/** A table whose first column heads two rows at a time. */
export interface BenchTable {
  type: 'table';
  caption: string;
  columns: string[];
  groups: { head: string; rows: [string[], string[]] }[];
}

export type BenchBlock =
  | { type: 'heading'; text: string }
  | { type: 'paragraph'; text: string }
  | { type: 'list'; items: string[] }
  | BenchTable;

export interface BenchChapter {
  title: string;
  blocks: BenchBlock[];
}

/** The text of a guide made to be measured, before any tool's syntax. */
export interface BenchBook {
  chapters: BenchChapter[];
}

export interface BookSize {
  chapters: number;
  wordsPerChapter: number;
  /** Spread over the chapters from the first. */
  tables: number;
}

/** Makes a book, the same for the same size. */
export function benchBook({ chapters, wordsPerChapter, tables }: BookSize): BenchBook {
  return {
    chapters: Array.from({ length: chapters }, (_, index) => {
      const own = Math.floor(tables / chapters) + (index < tables % chapters ? 1 : 0);
      return chapter(prose(index + 1), index, wordsPerChapter, own);
    }),
  };
}

/** How many words a book has, titles included. */
export function bookWords({ chapters }: BenchBook): number {
  return chapters.reduce(
    (sum, { title, blocks }) => sum + wordsIn(title) + blocks.reduce(addWords, 0),
    0,
  );
}

function chapter(text: Prose, index: number, words: number, count: number): BenchChapter {
  const tables = Array.from({ length: count }, (_, each) => table(text, index, each));
  const blocks: BenchBlock[] = [];
  let left = words - tables.reduce(addWords, 0);
  const add = (block: BenchBlock) => {
    if (left <= 0) return;
    blocks.push(block);
    left -= addWords(0, block);
  };
  for (let section = 1; left > 0; section += 1) {
    add({ type: 'heading', text: `${text.title()} (${section})` });
    add({ type: 'paragraph', text: text.paragraph(70) });
    add({ type: 'paragraph', text: text.paragraph(50) });
    add({ type: 'list', items: [text.sentence(), text.sentence(), text.sentence()] });
    add({ type: 'paragraph', text: text.paragraph(40) });
    blocks.push(...tables.splice(0, 1));
  }
  return { title: `${text.title()}, chapitre ${index + 1}`, blocks: [...blocks, ...tables] };
}

function table(text: Prose, chapter: number, index: number): BenchTable {
  const row = () => Array.from({ length: 4 }, () => text.sentence());
  return {
    type: 'table',
    caption: `Exigences du chapitre ${chapter + 1}, suite ${index + 1}`,
    columns: ['Thème', 'Exigence', 'Preuve', 'Contrôle', 'Remarque'],
    groups: Array.from({ length: 4 }, () => ({ head: text.title(), rows: [row(), row()] })),
  };
}

function addWords(sum: number, block: BenchBlock): number {
  if (block.type === 'list') return sum + wordsIn(block.items.join(' '));
  if (block.type !== 'table') return sum + wordsIn(block.text);
  const cells = block.groups.flatMap(({ head, rows }) => [head, ...rows.flat()]);
  return sum + wordsIn([block.caption, ...block.columns, ...cells].join(' '));
}
