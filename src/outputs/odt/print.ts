import type { ElementContent } from 'hast';
import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Book, Chapter } from '../../document/book.js';
import type { Clause } from '../../document/clauses.js';
import { notesIn } from '../../document/notes.js';
import { labelsOf } from '../../guide/labels.js';
import { officeLook } from '../content/office-look.js';
import { type FileFacts, openDocument } from '../content/open-document.js';
import { type ChapterIds, chapterIds, withOwnIds } from '../content/own-ids.js';
import { odtBlocks, odtHeading, odtParagraph } from './blocks.js';
import { type OdtContext, pasted } from './context.js';
import { odtNotes } from './notes.js';
import { withObjects } from './objects.js';
import { odtStyles, odtTableStyles } from './styles.js';

/**
 * The clauses of a guide as an OpenDocument text (ODF 1.3), from which buyers paste into their own: a heading a
 * chapter, one a clause, real lists, tables with their header rows, blanks as input fields.
 * @returns the bytes of an `.odt`: the same for the same guide.
 */
export async function printClausesOdt(book: Book, clauses: readonly Clause[]): Promise<Uint8Array> {
  const { text, facts } = clausesText(book, clauses);
  const { manifest, lang } = book.guide;
  const { blocks, objects } = withObjects(text);
  const content = [odtTableStyles(blocks), x('office:body', [x('office:text', blocks)])];
  return openDocument(
    'application/vnd.oasis.opendocument.text',
    { content, styles: odtStyles(officeLook(manifest), lang) },
    facts,
    objects,
  );
}

/** The clauses as the text of a document, and what it says of itself. */
export function clausesText(
  book: Book,
  clauses: readonly Clause[],
): { text: Element[]; facts: FileFacts } {
  const { manifest, statements, lang } = book.guide;
  const labels = labelsOf(lang);
  const text = (value: string) => [{ type: 'text' as const, value }];
  const print = clausePrinter(book);
  const body = clauses.flatMap((clause, index) => [
    ...(clause.chapter === clauses[index - 1]?.chapter
      ? []
      : [odtHeading(1, text(clause.chapter.title))]),
    odtHeading(2, text(clause.document ? `${clause.title} (${clause.document})` : clause.title)),
    ...print(clause),
  ]);
  const said = `${manifest.title}, ${statements.version.inSentence}, ${statements.date}. ${labels.unlessStated} ${statements.licence.title[lang]}.`;
  return {
    text: [
      odtParagraph('Title', text(labels.clauses)),
      odtParagraph('Text_20_body', [x('text:span', { 'text:style-name': 'Emphasis' }, said)]),
      ...body,
    ],
    facts: {
      title: `${labels.clauses} – ${manifest.title}`,
      description: said,
      publisher: manifest.publishers[0]?.name ?? '',
      keywords: manifest.keywords,
      lang,
      date: manifest.date,
    },
  };
}

/** Prints clauses one after the other, each with the notes that it calls. */
function clausePrinter({ chapters, guide }: Book): (clause: Clause) => Element[] {
  const ids: ChapterIds = chapterIds(chapters);
  const labels = labelsOf(guide.lang);
  const printed = { notes: new Set<string>(), boxes: 0, images: 0 };
  const quotes = [labels.openQuote, labels.closeQuote] as const;
  const base: OdtContext = { ...pasted, printed, quotes };
  const own = <Node extends ElementContent>(nodes: readonly Node[], chapter: Chapter) =>
    withOwnIds(nodes, { ids, chapter, deeper: 0, labels }) as Node[];
  const contexts = new Map<Chapter, OdtContext>();
  const contextOf = (chapter: Chapter): OdtContext => {
    const known = contexts.get(chapter);
    if (known) return known;
    const notes = odtNotes(own([...notesIn(chapter.tree).values()], chapter), base);
    const made = { ...base, notes };
    contexts.set(chapter, made);
    return made;
  };
  return ({ chapter, text }) =>
    odtBlocks(own(text.children, chapter), 'Text_20_body', contextOf(chapter));
}
