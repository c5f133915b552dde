import { Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import type { Nodes } from 'hast';
import type { Book } from '../../document/book.js';
import type { Clause } from '../../document/clauses.js';
import { labelsOf } from '../../guide/labels.js';
import { officeLook } from '../content/office-look.js';
import { blocksOf } from './blocks.js';
import { reproducible } from './reproducible.js';
import { docxNumbering, docxStyles } from './styles.js';

/**
 * The clauses of a guide as an Office Open XML document (ECMA-376), from which buyers paste into their own:
 * a heading a chapter, one a clause, real lists and tables.
 * @returns the bytes of a `.docx`: the same for the same guide.
 */
export async function printClausesDocx(
  book: Book,
  clauses: readonly Clause[],
): Promise<Uint8Array> {
  const { manifest, statements, lang } = book.guide;
  const labels = labelsOf(lang);
  const numbered = { lists: 0 };
  const body = clauses.flatMap((clause, index) => [
    ...(clause.chapter === clauses[index - 1]?.chapter
      ? []
      : [new Paragraph({ text: clause.chapter.title, heading: HeadingLevel.HEADING_1 })]),
    new Paragraph({
      heading: HeadingLevel.HEADING_2,
      children: [
        new TextRun(clause.document ? `${clause.title} (${clause.document})` : clause.title),
      ],
    }),
    ...blocksOf(clause.text.children as Nodes[], numbered),
  ]);
  const said = `${manifest.title}, ${statements.version.inSentence}, ${statements.date}. ${labels.unlessStated} ${statements.licence.title[lang]}.`;
  const document = new Document({
    title: `${labels.clauses} – ${manifest.title}`,
    creator: manifest.publishers[0]?.name ?? '',
    description: manifest.description,
    keywords: manifest.keywords.join(', '),
    lastModifiedBy: manifest.publishers[0]?.name ?? '',
    styles: docxStyles(officeLook(manifest), lang),
    numbering: docxNumbering,
    sections: [
      {
        children: [
          new Paragraph({ text: labels.clauses, heading: HeadingLevel.TITLE }),
          new Paragraph({ children: [new TextRun({ text: said, italics: true })] }),
          ...body,
        ],
      },
    ],
  });
  return reproducible(await Packer.toBuffer(document), manifest.date);
}
