import { strFromU8, strToU8, unzipSync } from 'fflate';
import type { Element } from 'xast';
import { toXml } from '../../document/to-xml.js';
import type { ZippedFile } from '../content/zipped.js';

/** What is put into the parts of a document. */
export interface Filling {
  body: readonly Element[];
  notes?: readonly Element[];
  numbering?: readonly Element[];
  relations?: readonly Element[];
  noteRelations?: readonly Element[];
  /** Pictures by their paths. */
  media?: readonly ZippedFile[];
}

/**
 * The parts of a document of the library with what the library can't write: paragraphs that were inserted or deleted, content
 * controls, bookmarks around notes.
 */
export function filled(docx: Uint8Array, filling: Filling): ZippedFile[] {
  const { media = [] } = filling;
  const put: Readonly<Record<string, (xml: string) => string>> = {
    'word/document.xml': (xml) =>
      xml.replace(/<w:body>(?=<w:sectPr|<\/w:body>)/, (found) => found + written(filling.body)),
    'word/footnotes.xml': (xml) => before(xml, '</w:footnotes>', filling.notes),
    'word/numbering.xml': (xml) =>
      filling.numbering === undefined
        ? xml
        : xml.replace(
            /(<w:numbering\b[^>]*>)[\s\S]*(?=<\/w:numbering>)/,
            (_, opening) => opening + written(filling.numbering),
          ),
    'word/_rels/document.xml.rels': (xml) => before(xml, '</Relationships>', filling.relations),
    'word/_rels/footnotes.xml.rels': (xml) =>
      before(xml.replace(/\/>$/, '></Relationships>'), '</Relationships>', filling.noteRelations),
  };
  // Folders, which the library names, are no parts (ECMA-376, part 2, 7.3.4).
  const isPart = ({ name }: { name: string }) => !name.endsWith('/');
  const parts = Object.entries(unzipSync(docx, { filter: isPart })).map(([path, bytes]) => {
    const change = put[path];
    return { path, bytes: change ? strToU8(change(strFromU8(bytes))) : bytes };
  });
  return [...parts, ...media];
}

function written(elements: readonly Element[] = []): string {
  return elements.map((each) => toXml(each)).join('');
}

function before(xml: string, closing: string, elements: readonly Element[] | undefined): string {
  return xml.replace(closing, () => written(elements) + closing);
}
