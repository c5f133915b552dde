import { Document, Packer } from 'docx';
import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Piece } from '../../diff/changes.js';
import type { TrackedSection } from '../../diff/whole-text.js';
import type { Guide } from '../../guide/guide.js';
import { officeLook } from '../content/office-look.js';
import { filled } from './filled.js';
import { reproducible } from './reproducible.js';
import { docxStyles } from './styles.js';

/** What a version is called, and what is said of both before the text. */
export interface TrackedFacts {
  title: string;
  lead: readonly string[];
}

/**
 * Two versions of a guide as one Office Open XML document (ECMA-376, part 1, 17.13.5) with tracked changes, which a word
 * processor accepts or refuses one by one: accepted all, it is the new text; refused, the former.
 * @returns the bytes of a `.docx`: the same for the same versions.
 */
export async function printTrackedDocx(
  sections: readonly TrackedSection[],
  { title, lead }: TrackedFacts,
  { manifest, lang }: Guide,
): Promise<Uint8Array> {
  const publisher = manifest.publishers[0]?.name ?? '';
  const empty = new Document({
    title,
    creator: publisher,
    lastModifiedBy: publisher,
    description: lead.join(' '),
    styles: docxStyles(officeLook(manifest), lang),
    sections: [{ children: [] }],
  });
  const by = tracker(publisher, manifest.date);
  const body = [
    paragraph([{ kind: 'same', text: title }], by, 'Title'),
    ...lead.map((text) => paragraph([{ kind: 'same', text }], by)),
    ...sections.flatMap(({ level, title: heading, paragraphs }) => [
      paragraph(heading, by, `Heading${Math.min(level, 6)}`),
      ...paragraphs.map((pieces) => paragraph(pieces, by)),
    ]),
  ];
  return reproducible(filled(await Packer.toBuffer(empty), { body }), manifest.date);
}

type Tracker = (name: 'w:ins' | 'w:del', children?: Element[]) => Element;

/** Makes marks of changes, each with a number of its own. */
function tracker(author: string, date: string): Tracker {
  let count = 0;
  return (name, children = []) => {
    count += 1;
    return x(name, { 'w:id': count, 'w:author': author, 'w:date': `${date}T00:00:00Z` }, children);
  };
}

function paragraph(pieces: readonly Piece[], by: Tracker, style?: string): Element {
  const [kind, ...others] = new Set(pieces.map((piece) => piece.kind));
  const isWhole = others.length === 0;
  // The end of a paragraph is inserted and deleted too: else an empty one would stay.
  const mark =
    isWhole && kind === 'added'
      ? [by('w:ins')]
      : isWhole && kind === 'removed'
        ? [by('w:del')]
        : [];
  const properties = [
    ...(style ? [x('w:pStyle', { 'w:val': style })] : []),
    ...(mark.length > 0 ? [x('w:rPr', mark)] : []),
  ];
  return x('w:p', [
    ...(properties.length > 0 ? [x('w:pPr', properties)] : []),
    ...pieces.map((piece) => run(piece, by)),
  ]);
}

function run({ kind, text }: Piece, by: Tracker): Element {
  const words = x(kind === 'removed' ? 'w:delText' : 'w:t', { 'xml:space': 'preserve' }, text);
  const written = x('w:r', [words]);
  if (kind === 'same') return written;
  return by(kind === 'added' ? 'w:ins' : 'w:del', [written]);
}
