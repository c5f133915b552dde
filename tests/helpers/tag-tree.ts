import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFString,
} from 'pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A PDF's tag tree and what a screen reader would read of it. */
export interface Tags {
  /** One line an element, indented: role, what assistive technology is told of it, its own text. */
  tree: string;
  /** The text of the whole document in the order of the tags. */
  text: string;
}

/** Reads the tags of a PDF back with other programs than those that wrote it. */
export async function tagsOf(bytes: Uint8Array): Promise<Tags> {
  const texts = await markedTexts(bytes);
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const pages = new Map(document.getPages().map(({ node, ref }) => [node, ref.objectNumber]));
  const root = document.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
  const lines: string[] = [];
  const read: string[] = [];
  const pageOf = (element: PDFDict, from: number | undefined) => {
    const page = element.lookup(PDFName.of('Pg'));
    return page instanceof PDFDict ? (pages.get(page as never) ?? from) : from;
  };
  const walk = (element: PDFDict, depth: number, inherited: number | undefined) => {
    const page = pageOf(element, inherited);
    const own: string[] = [];
    const index = lines.length;
    lines.push('');
    const say = (from: number | undefined, id: number) => {
      const text = texts.get(`p${from}R_mc${id}`) ?? '';
      own.push(text);
      read.push(text);
    };
    for (const kid of kidsOf(element)) {
      if (kid instanceof PDFNumber) say(page, kid.asNumber());
      else if (!(kid instanceof PDFDict)) continue;
      else if (kid.has(PDFName.of('S'))) walk(kid, depth + 1, page);
      else if (kid.has(PDFName.of('MCID')))
        say(pageOf(kid, page), kid.lookup(PDFName.of('MCID'), PDFNumber).asNumber());
    }
    lines[index] = `${'  '.repeat(depth)}${describe(element, own.join('').trim())}`;
  };
  for (const kid of kidsOf(root)) if (kid instanceof PDFDict) walk(kid, 0, undefined);
  return { tree: `${lines.join('\n')}\n`, text: read.join('') };
}

function kidsOf(element: PDFDict): unknown[] {
  const held = element.lookup(PDFName.of('K'));
  if (!(held instanceof PDFArray)) return held === undefined ? [] : [held];
  return held.asArray().map((_, index) => held.lookup(index));
}

const shown = ['Scope', 'ColSpan', 'RowSpan', 'Headers', 'ListNumbering'];

function describe(element: PDFDict, text: string): string {
  const role = element.lookup(PDFName.of('S'), PDFName).decodeText();
  const said = ['ID', 'Alt', 'Lang', 'E'].flatMap((key) => {
    const value = element.lookup(PDFName.of(key));
    return value instanceof PDFString || value instanceof PDFHexString
      ? [`${key.toLowerCase()}="${value.decodeText()}"`]
      : [];
  });
  const held = element.lookup(PDFName.of('A'));
  const attributes =
    held instanceof PDFArray ? held.asArray().map((_, index) => held.lookup(index)) : [held];
  // Where a figure is differs with each change of the page design; that it is said does not.
  const isPlaced = attributes.some(
    (each) => each instanceof PDFDict && each.has(PDFName.of('BBox')),
  );
  if (role === 'Figure' && !isPlaced) said.unshift('unplaced');
  for (const each of attributes) {
    if (!(each instanceof PDFDict)) continue;
    for (const key of shown) {
      const value = each.lookup(PDFName.of(key));
      if (value !== undefined && String(value) !== '[ ]') said.push(`${key}=${flat(value)}`);
    }
  }
  return [role, ...said, ...(text === '' ? [] : [`«${text}»`])].join(' ');
}

function flat(value: unknown): string {
  if (value instanceof PDFName) return value.decodeText();
  if (value instanceof PDFArray) return `[${value.asArray().map(flat).join(' ')}]`;
  if (value instanceof PDFString || value instanceof PDFHexString) return value.decodeText();
  return String(value);
}

/** The text of every piece of marked content, by the name that PDF.js gives it. */
async function markedTexts(bytes: Uint8Array): Promise<Map<string, string>> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const texts = new Map<string, string>();
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const open: (string | undefined)[] = [];
    for (const item of items) {
      if ('type' in item) {
        if (item.type === 'endMarkedContent') open.pop();
        else open.push('id' in item ? item.id : undefined);
        continue;
      }
      const id = open.findLast((each) => each !== undefined && each !== null);
      if (id) texts.set(id, `${texts.get(id) ?? ''}${item.str}${item.hasEOL ? ' ' : ''}`);
    }
  }
  await document.destroy();
  return texts;
}
