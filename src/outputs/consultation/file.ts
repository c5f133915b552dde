import type { Book } from '../../document/book.js';
import { labelsOf } from '../../guide/labels.js';
import type { FileFacts } from '../content/open-document.js';
import { consultationCards } from './cards.js';
import { consultationForm } from './form.js';
import { consultationSheet } from './sheet.js';
import { consultationWorkbook } from './workbook.js';

/** The endings of the files that collect contributions. */
export const collectingFormats = ['csv', 'xlsx', 'ods', 'md', 'odt'] as const;
export type CollectingFormat = (typeof collectingFormats)[number];

/** A file that collects contributions by section: the same bytes for the same guide. */
export async function collectingFile(book: Book, format: CollectingFormat): Promise<Uint8Array> {
  const utf8 = new TextEncoder();
  if (format === 'csv') return utf8.encode(consultationSheet(book));
  if (format === 'md') return utf8.encode(consultationCards(book));
  const facts = factsOf(book);
  return format === 'odt'
    ? consultationForm(book, facts)
    : consultationWorkbook(book, format, facts);
}

function factsOf({ guide }: Book): FileFacts {
  const { manifest, statements, lang } = guide;
  return {
    title: `${labelsOf(lang).contributions} – ${manifest.title}`,
    description: `${manifest.title}, ${statements.version.inSentence}, ${statements.date}.`,
    publisher: manifest.publishers[0]?.name ?? '',
    keywords: manifest.keywords,
    lang,
    date: manifest.date,
  };
}
