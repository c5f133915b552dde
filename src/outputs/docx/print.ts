import {
  AlignmentType,
  Document,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  TextRun,
} from 'docx';
import type { Nodes } from 'hast';
import type { Book } from '../../document/book.js';
import type { Clause } from '../../document/clauses.js';
import { labelsOf } from '../../guide/labels.js';
import { blocksOf } from './blocks.js';
import { reproducible } from './reproducible.js';

const indent = (level: number) => ({
  paragraph: { indent: { left: 567 * (level + 1), hanging: 283 } },
});
const levels = [0, 1, 2, 3];

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
    styles: {
      default: {
        document: {
          run: { font: 'Arial', size: 21, language: { value: lang === 'fr' ? 'fr-FR' : 'en-GB' } },
          paragraph: { spacing: { after: 120, line: 276 } },
        },
        title: { run: { size: 40, bold: true }, paragraph: { spacing: { after: 120 } } },
        heading1: {
          run: { size: 30, bold: true },
          paragraph: { spacing: { before: 480, after: 120 } },
        },
        heading2: {
          run: { size: 24, bold: true },
          paragraph: { spacing: { before: 320, after: 80 } },
        },
      },
    },
    numbering: {
      config: [
        {
          reference: 'bullets',
          levels: levels.map((level) => ({
            level,
            format: LevelFormat.BULLET,
            text: '•',
            alignment: AlignmentType.LEFT,
            style: indent(level),
          })),
        },
        {
          reference: 'numbers',
          levels: levels.map((level) => ({
            level,
            format: LevelFormat.DECIMAL,
            text: `%${level + 1}.`,
            alignment: AlignmentType.LEFT,
            style: indent(level),
          })),
        },
      ],
    },
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
