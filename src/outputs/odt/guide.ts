import type { ElementContent as HtmlContent, Nodes } from 'hast';
import { visit } from 'unist-util-visit';
import type { Element as XmlElement } from 'xast';
import { x } from 'xastscript';
import type { Cache } from '../../base/cache/cache.js';
import type { Book, Chapter } from '../../document/book.js';
import { textProperty } from '../../document/data.js';
import { percentDecoded } from '../../document/link-target.js';
import { notesIn } from '../../document/notes.js';
import { inOrder } from '../../document/reading-order.js';
import type { Guide } from '../../guide/guide.js';
import { labelsOf } from '../../guide/labels.js';
import { clause } from '../content/clause.js';
import { officeLook } from '../content/office-look.js';
import { type FileFacts, openDocument, type PackedPicture } from '../content/open-document.js';
import { type ChapterIds, chapterIds, withOwnIds } from '../content/own-ids.js';
import { printElements } from '../content/print-elements.js';
import { odtBlocks, odtHeading, odtParagraph } from './blocks.js';
import { type ContentsEntry, odtContents } from './contents.js';
import type { OdtContext, OutlineLevel } from './context.js';
import { odtNotes } from './notes.js';
import { withObjects } from './objects.js';
import { odtImages } from './pictures.js';
import { odtRuns } from './runs.js';
import { odtStyles, odtTableStyles } from './styles.js';

/** A chapter as the document holds it. */
interface Printable {
  chapter: Chapter;
  /** Begins with the part's heading, where it is the first of one, and its introduction. */
  part: string | undefined;
  introduction: string | undefined;
  level: 1 | 2;
  id: string;
  nodes: HtmlContent[];
}

/** The whole guide as the text of a document. */
export interface GuideText {
  /** What its `office:text` holds. */
  blocks: XmlElement[];
  facts: FileFacts;
  pictures: PackedPicture[];
  /** The languages of its passages. */
  languages: ReadonlySet<string>;
}

/**
 * The whole guide as an OpenDocument text (ODF 1.3): headings by the outline, contents, lists, tables with their header
 * rows, notes at the foot of pages, images with their alternatives, links within the document.
 */
export async function guideText(book: Book, cache: Cache): Promise<GuideText> {
  const { manifest, statements, lang } = book.guide;
  const labels = labelsOf(lang);
  const chapters = printables(book);
  const images = await odtImages(book, cache);
  const languages = new Set<string>();
  const context: OdtContext = {
    outlineLevel: (level) => Math.min(6, level) as OutlineLevel,
    isPasted: false,
    quotes: [labels.openQuote, labels.closeQuote],
    targets: targetsOf(chapters),
    images,
    notes: new Map(),
    printed: { notes: new Set(), boxes: 0, images: 0 },
    languages,
    lang: undefined,
  };
  const body = chapters.flatMap((each) => chapterBlocks(each, context));
  const version = `${manifest.title}, ${statements.version.inSentence}, ${statements.date}. ${labels.unlessStated} ${statements.licence.title[lang]}.`;
  const publishers = manifest.publishers.map(({ name }) => name).join(', ');
  return {
    blocks: [
      odtParagraph('Title', text(manifest.title)),
      ...[manifest.description, version, publishers]
        .filter(Boolean)
        .map((said) => odtParagraph('Text_20_body', text(said))),
      odtContents(labels.contents, contentsOf(chapters)),
      ...body,
    ],
    facts: {
      title: manifest.title,
      description: version,
      publisher: manifest.publishers[0]?.name ?? '',
      keywords: manifest.keywords,
      lang,
      date: manifest.date,
    },
    pictures: [...images.values()],
    languages,
  };
}

/** @returns the bytes of an `.odt`: the same for the same guide. */
export async function odtOfText(
  { blocks, facts, pictures, languages }: GuideText,
  { manifest, lang }: Guide,
): Promise<Uint8Array> {
  const own = withObjects(blocks);
  const content = [odtTableStyles(own.blocks), x('office:body', [x('office:text', own.blocks)])];
  const styles = odtStyles(officeLook(manifest), lang, { languages });
  return openDocument('application/vnd.oasis.opendocument.text', { content, styles }, facts, [
    ...pictures,
    ...own.objects,
  ]);
}

/** The chapters in reading order, their ids made those of one document. */
function printables(book: Book): Printable[] {
  const ids = chapterIds(book.chapters);
  const labels = labelsOf(book.guide.lang);
  return inOrder(book).flatMap(({ part, chapters }) =>
    chapters.map((chapter, index): Printable => {
      const level = part ? 2 : 1;
      return {
        chapter,
        part:
          part && index === 0
            ? `${labels.part} ${part.number}${labels.colon} ${part.title}`
            : undefined,
        introduction: index === 0 ? part?.introduction : undefined,
        level,
        id: ids.get(chapter.path) ?? '',
        nodes: ownNodes(chapter.tree.children as Nodes[], chapter, ids, book, level - 1),
      };
    }),
  );
}

function ownNodes(
  nodes: readonly Nodes[],
  chapter: Chapter,
  ids: ChapterIds,
  { guide }: Book,
  deeper: number,
): HtmlContent[] {
  const printed = printElements(nodes, undefined, { div: clause });
  return withOwnIds(printed, { ids, chapter, deeper, labels: labelsOf(guide.lang) });
}

/** The ids that links and the contents lead to. */
function targetsOf(chapters: readonly Printable[]): Set<string> {
  const targets = new Set(chapters.map(({ id }) => id));
  for (const { nodes } of chapters)
    visit({ type: 'root', children: nodes }, 'element', (node) => {
      const href = node.tagName === 'a' ? textProperty(node, 'href') : undefined;
      if (href?.startsWith('#')) targets.add(percentDecoded(href.slice(1)));
      const id = /^h[2-6]$/.test(node.tagName) ? textProperty(node, 'id') : undefined;
      if (id !== undefined) targets.add(id);
    });
  return targets;
}

function chapterBlocks(printable: Printable, book: OdtContext) {
  const { chapter, part, introduction, level, id, nodes } = printable;
  const lang = chapter.lang ?? book.lang;
  const own: OdtContext = { ...book, lang };
  const notes = odtNotes(notesIn({ type: 'root', children: nodes }).values(), own);
  const context = { ...own, notes };
  const number = chapter.number ? `${chapter.number} ` : '';
  const title = (chapter.heading ?? text(chapter.title)) as Nodes[];
  const blocks = [
    ...(part === undefined ? [] : [odtHeading(1, text(part))]),
    ...(introduction === undefined ? [] : [odtParagraph('Text_20_body', text(introduction))]),
    odtHeading(level, [
      x('text:bookmark', { 'text:name': id }),
      ...odtRuns([{ type: 'text', value: number }, ...title], context),
    ]),
    ...odtBlocks(nodes as Nodes[], 'Text_20_body', context),
  ];
  // What no paragraph calls, as a note that another note calls, stands below.
  const uncalled = [...notes].filter(([name]) => !book.printed.notes.has(name));
  return [...blocks, ...uncalled.flatMap(([, body]) => body)];
}

function contentsOf(chapters: readonly Printable[]): ContentsEntry[] {
  return chapters.flatMap(({ chapter, part, level, id }) => [
    ...(part === undefined ? [] : [{ level: 1, text: part, id: undefined }]),
    { level, text: chapter.number ? `${chapter.number} ${chapter.title}` : chapter.title, id },
    ...chapter.headings
      .filter((heading) => heading.level === 2)
      .map((heading) => ({ level: level + 1, text: heading.text, id: `${id}--${heading.id}` })),
  ]);
}

function text(value: string): { type: 'text'; value: string }[] {
  return [{ type: 'text', value }];
}
