import {
  Document,
  Footer,
  type INumberingOptions,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Manifest } from '../../guide/manifest-schema.js';
import { officeLook } from '../content/office-look.js';
import type { FileFacts, PackedPicture } from '../content/open-document.js';
import { outside, wordBlocks } from './blocks.js';
import { wordContext } from './context.js';
import { mediaPath } from './drawing.js';
import { filled } from './filled.js';
import { wordNumbering } from './numbering.js';
import { reproducible } from './reproducible.js';
import { docxStyles } from './styles.js';

/**
 * An OpenDocument text as an Office Open XML document (ECMA-376): what is in the one is in the other, of one walk
 * through the guide.
 * @param text the blocks of its `office:text`.
 * @returns the bytes of a `.docx`: the same for the same text.
 */
export async function docxOfOdt(
  text: readonly Element[],
  facts: FileFacts,
  manifest: Manifest,
  pictures: readonly PackedPicture[] = [],
): Promise<Uint8Array> {
  const context = wordContext();
  const body = wordBlocks(text, outside, context);
  const inNotes = { ...context, relations: context.noteRelations };
  const notes = context.notes.map((note) =>
    footnote(note, wordBlocks(note.children, outside, inNotes)),
  );
  const { title, description, publisher, keywords, lang, date } = facts;
  const document = new Document({
    title,
    creator: publisher,
    description,
    keywords: keywords.join(', '),
    lastModifiedBy: publisher,
    styles: docxStyles(officeLook(manifest), lang),
    numbering: noLists,
    sections: [{ footers: { default: pageNumber() }, children: [] }],
  });
  const docx = filled(await Packer.toBuffer(document), {
    body,
    notes,
    numbering: wordNumbering(context.lists),
    relations: context.relations.elements,
    noteRelations: context.noteRelations.elements,
    media: pictures.map(({ path, bytes }) => ({
      path: `word/${mediaPath(path)}`,
      bytes,
      stored: true,
    })),
  });
  return reproducible(docx, date);
}

const noLists: INumberingOptions = { config: [] };

function pageNumber(): Footer {
  return new Footer({
    children: [new Paragraph({ children: [new TextRun({ children: [PageNumber.CURRENT] })] })],
  });
}

/** A note begins with its number, in the style of notes. */
function footnote(note: Element, blocks: Element[]): Element {
  const number = x('w:r', [
    x('w:rPr', [x('w:rStyle', { 'w:val': 'FootnoteReference' })]),
    x('w:footnoteRef'),
  ]);
  const space = x('w:r', [x('w:t', { 'xml:space': 'preserve' }, ' ')]);
  const [first, ...others] = blocks[0]?.name === 'w:p' ? blocks : [x('w:p'), ...blocks];
  const begun = (first?.children ?? []).filter(
    (child): child is Element => child.type === 'element' && child.name !== 'w:pPr',
  );
  const style = x('w:pPr', [x('w:pStyle', { 'w:val': 'FootnoteText' })]);
  return x('w:footnote', note.attributes, [x('w:p', [style, number, space, ...begun]), ...others]);
}
