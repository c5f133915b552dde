import { Document, Packer, Paragraph } from 'docx';
import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Piece } from '../../diff/changes.js';
import type { TrackedSection } from '../../diff/whole-text.js';
import type { Guide } from '../../guide/guide.js';
import { officeLook } from '../content/office-look.js';
import {
  type TrackedFacts,
  type TrackedParagraph,
  trackedParagraphs,
} from '../content/tracked-text.js';
import { filled } from './filled.js';
import { reproducible } from './reproducible.js';
import { docxStyles } from './styles.js';

/**
 * Two versions of a guide as one Office Open XML document (ECMA-376, part 1, 17.13.5) with tracked changes, which a word
 * processor accepts or refuses one by one: accepted all, it is the new text; refused, the former.
 * @returns the bytes of a `.docx`: the same for the same versions.
 */
export async function printTrackedDocx(
  sections: readonly TrackedSection[],
  facts: TrackedFacts,
  { manifest, lang }: Guide,
): Promise<Uint8Array> {
  const { title, lead } = facts;
  const publisher = manifest.publishers[0]?.name ?? '';
  const paragraphs = trackedParagraphs(sections, facts);
  const comments = paragraphs
    .flatMap(({ remark }) => remark ?? [])
    .map((text, id) => ({
      id,
      author: publisher,
      date: new Date(`${manifest.date}T00:00:00Z`),
      children: [new Paragraph(text)],
    }));
  const empty = new Document({
    title,
    creator: publisher,
    lastModifiedBy: publisher,
    description: lead.join(' '),
    styles: docxStyles(officeLook(manifest), lang),
    sections: [{ children: [] }],
    ...(comments.length > 0 ? { comments: { children: comments } } : {}),
  });
  const by = tracker(publisher, manifest.date);
  const remarks = commenter();
  const body = paragraphs.map((each) => paragraph(each, by, remarks));
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

type Commenter = (of: Element[]) => Element[];

/** Hangs comments on what is written, numbered from 0 as they come (ECMA-376, part 1, 17.13.4). */
function commenter(): Commenter {
  let count = -1;
  return (of) => {
    count += 1;
    const id = { 'w:id': count };
    const reference = x('w:r', [x('w:commentReference', id)]);
    return [x('w:commentRangeStart', id), ...of, x('w:commentRangeEnd', id), reference];
  };
}

function paragraph(
  { kind, level, pieces, whole, remark }: TrackedParagraph,
  by: Tracker,
  commented: Commenter,
): Element {
  const style = { title: 'Title', heading: `Heading${level}`, text: undefined }[kind];
  const mark = whole ? [by(whole === 'added' ? 'w:ins' : 'w:del')] : [];
  const properties = [
    ...(style ? [x('w:pStyle', { 'w:val': style })] : []),
    ...(mark.length > 0 ? [x('w:rPr', mark)] : []),
  ];
  const runs = pieces.map((piece) => run(piece, by));
  return x('w:p', [
    ...(properties.length > 0 ? [x('w:pPr', properties)] : []),
    ...(remark ? commented(runs) : runs),
  ]);
}

function run({ kind, text }: Piece, by: Tracker): Element {
  const words = x(kind === 'removed' ? 'w:delText' : 'w:t', { 'xml:space': 'preserve' }, text);
  const written = x('w:r', [words]);
  if (kind === 'same') return written;
  return by(kind === 'added' ? 'w:ins' : 'w:del', [written]);
}
