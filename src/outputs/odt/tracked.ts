import type { Element, ElementContent } from 'xast';
import { x } from 'xastscript';
import type { Piece } from '../../diff/changes.js';
import type { TrackedSection } from '../../diff/whole-text.js';
import type { Guide } from '../../guide/guide.js';
import { officeLook } from '../content/office-look.js';
import { openDocument } from '../content/open-document.js';
import {
  type TrackedFacts,
  type TrackedParagraph,
  trackedParagraphs,
} from '../content/tracked-text.js';
import { odtHeading, odtParagraph } from './blocks.js';
import { odtStyles, odtTableStyles } from './styles.js';

/**
 * Two versions of a guide as one OpenDocument text (ODF 1.3, part 3, 5.5) with tracked changes, which a word processor
 * accepts or refuses one by one: accepted all, it is the new text; refused, the former.
 * @returns the bytes of an `.odt`: the same for the same versions.
 */
export async function printTrackedOdt(
  sections: readonly TrackedSection[],
  facts: TrackedFacts,
  { manifest, lang }: Guide,
): Promise<Uint8Array> {
  const publisher = manifest.publishers[0]?.name ?? '';
  const changes = new TrackedChanges(publisher, manifest.date);
  const text = bodyOf(trackedParagraphs(sections, facts), changes);
  const regions = changes.regions.length > 0 ? [x('text:tracked-changes', changes.regions)] : [];
  const { title, lead } = facts;
  return openDocument(
    'application/vnd.oasis.opendocument.text',
    {
      content: [odtTableStyles(text), x('office:body', [x('office:text', [...regions, ...text])])],
      styles: odtStyles(officeLook(manifest), lang),
    },
    { title, description: lead.join(' '), publisher, keywords: [], lang, date: manifest.date },
  );
}

/** The changes of a document, numbered as they come. */
class TrackedChanges {
  readonly regions: Element[] = [];

  constructor(
    readonly author: string,
    readonly date: string,
  ) {}

  /** @param deleted what a deletion took away. @returns the id by which the text names the change. */
  add(kind: 'text:insertion' | 'text:deletion', deleted: Element[] = []): string {
    const id = `change${this.regions.length + 1}`;
    const info = x('office:change-info', [
      x('dc:creator', this.author),
      x('dc:date', `${this.date}T00:00:00`),
    ]);
    const region = { 'xml:id': id, 'text:id': id };
    this.regions.push(x('text:changed-region', region, [x(kind, [info, ...deleted])]));
    return id;
  }
}

/**
 * What comes or goes with its end hangs on the paragraph before it, the title at least: an insertion begins behind that
 * one's last word, and a deletion stands there.
 */
function bodyOf(paragraphs: readonly TrackedParagraph[], changes: TrackedChanges): Element[] {
  const written: Element[] = [];
  for (const each of paragraphs) {
    const before = written.at(-1);
    if (each.whole && before) {
      const text = each.pieces.flatMap((piece) => spaced(piece.text));
      if (each.whole === 'removed') {
        const deleted = [odtParagraph('Text_20_body', []), paragraph(each, text)];
        before.children.push(point('change', changes.add('text:deletion', deleted)));
      } else {
        const id = changes.add('text:insertion');
        before.children.push(point('change-start', id));
        written.push(paragraph(each, [...text, point('change-end', id)]));
      }
    } else
      written.push(
        paragraph(each, [
          ...each.pieces.flatMap((piece) => run(piece, changes)),
          ...(each.remark ? [annotation(each.remark, changes)] : []),
        ]),
      );
  }
  return written;
}

/** A comment (ODF 1.3, part 3, 14.1) where it stands. */
function annotation(remark: string, { author, date }: TrackedChanges): Element {
  return x('office:annotation', [
    x('dc:creator', author),
    x('dc:date', `${date}T00:00:00`),
    x('text:p', remark),
  ]);
}

function paragraph({ kind, level }: TrackedParagraph, content: ElementContent[]): Element {
  if (kind === 'heading') return odtHeading(level, content);
  return odtParagraph(kind === 'title' ? 'Title' : 'Text_20_body', content);
}

function run({ kind, text }: Piece, changes: TrackedChanges): ElementContent[] {
  if (kind === 'same') return spaced(text);
  if (kind === 'removed') {
    const deleted = [odtParagraph('Text_20_body', spaced(text))];
    return [point('change', changes.add('text:deletion', deleted))];
  }
  const id = changes.add('text:insertion');
  return [point('change-start', id), ...spaced(text), point('change-end', id)];
}

function point(name: 'change' | 'change-start' | 'change-end', id: string): Element {
  return x(`text:${name}`, { 'text:change-id': id });
}

/** Spaces at the ends are elements: readers of ODF drop those that begin a paragraph or follow another. */
function spaced(text: string): ElementContent[] {
  return text
    .split(/^( )|( )$/)
    .filter((part) => part !== undefined && part !== '')
    .map((part) => (part === ' ' ? x('text:s') : { type: 'text', value: part }));
}
