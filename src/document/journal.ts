import type { Element, Nodes } from 'hast';
import { dateFromWords } from '../guide/dates.js';
import { isJournal } from '../guide/journal.js';
import type { Lang } from '../guide/labels.js';
import type { Book, Chapter } from './book.js';
import { textProperty } from './data.js';
import { isElement } from './shape.js';
import { titleText } from './title-text.js';

/** A version of the guide as its journal tells it. */
export interface JournalEntry {
  title: string;
  anchor: string;
  /** `YYYY-MM-DD`. */
  date: string;
  content: Nodes[];
}

/** The chapter that tells the versions; undefined for a guide without one. */
export function journalOf(book: Book): Chapter | undefined {
  return book.chapters.find(({ path }) => isJournal(path));
}

/** The versions in the journal: sections of the second level whose heading ends with a date. */
export function journalEntries(book: Book): JournalEntry[] {
  const entries: JournalEntry[] = [];
  let current: JournalEntry | undefined;
  const journal = journalOf(book);
  const lang = journal?.lang ?? book.guide.lang;
  for (const node of journal?.tree.children ?? []) {
    if (isElement(node, 'h2')) {
      current = opened(node, lang);
      if (current) entries.push(current);
    } else current?.content.push(node as Nodes);
  }
  return entries;
}

function opened(heading: Element, lang: Lang): JournalEntry | undefined {
  const title = titleText(heading);
  const date = dateFromWords(title, lang);
  const anchor = textProperty(heading, 'id') ?? '';
  return date === undefined ? undefined : { title, anchor, date, content: [] };
}
