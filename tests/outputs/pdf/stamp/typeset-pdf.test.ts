import {
  decodePDFRawStream,
  PDFContext,
  PDFDocument,
  PDFName,
  PDFObjectParser,
  PDFRawStream,
  PDFRef,
  PDFXRefStreamParser,
} from 'pdf-lib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nodeWorld } from '../../../../src/base/world/node-world.js';
import { startPress } from '../../../../src/outputs/pdf/press/press.js';
import { openTypeset, UnreadObject } from '../../../../src/outputs/pdf/stamp/typeset-pdf.js';
import { writePdf } from '../../../../src/outputs/pdf/stamp/write-pdf.js';
import { readFonts } from '../../../../src/outputs/pdf/typst/fonts.js';

const press = startPress();
let pdf: Uint8Array;

beforeAll(async () => {
  await press.fonts(
    await readFonts({ theme: 'plain', root: '/', emoji: false, own: [] }, nodeWorld()),
  );
  const paragraphs = Array.from({ length: 300 }, (_, index) => `Article ${index} (« été »).`);
  const source = `#set document(title: "Essai")\n#set text(lang: "fr")\n= Un\n${paragraphs.join('\n\n')}`;
  await press.typeset({
    main: '/main.typ',
    sources: new Map([['/main.typ', source]]),
    files: new Map(),
    inputs: {},
    standard: 'a-2a' as const,
    timestamp: 0,
  });
  pdf = await press.archive();
});
afterAll(() => press.close());

function opened(): PDFDocument {
  const document = openTypeset(pdf);
  if (!document) throw new Error('Unexpected layout of a PDF by the typesetter');
  return document;
}

/** Every object as text, streams with their content. */
function objectsOf({ context }: PDFDocument): string[] {
  return context.enumerateIndirectObjects().flatMap(([ref]) => {
    const object = context.lookup(ref);
    if (!(object instanceof PDFRawStream)) return [`${ref} ${object}`];
    const type = object.dict.get(PDFName.of('Type'));
    // How a file packs its objects is not what it says.
    if (type === PDFName.of('ObjStm') || type === PDFName.of('XRef')) return [];
    return [`${ref} ${object.dict} ${Buffer.from(object.contents).toString('hex')}`];
  });
}

test('reads the objects that pdf-lib reads', async () => {
  const objects = objectsOf(opened());
  expect(objects.length).toBeGreaterThan(300);
  expect(objects).toEqual(objectsOf(await PDFDocument.load(pdf, { updateMetadata: false })));
});

test('reads an object when it is asked for, and no other', () => {
  const { catalog, context } = opened();
  const unread = () =>
    context.enumerateIndirectObjects().filter(([, object]) => object instanceof UnreadObject);
  const before = unread().length;
  context.lookup(catalog.get(PDFName.of('StructTreeRoot')));
  expect(unread()).toHaveLength(before - 1);
});

test('writes what was not read as it stood, and all of it can be read again', async () => {
  const document = opened();
  const written = await writePdf(document.context);
  const again = await PDFDocument.load(written, { updateMetadata: false });
  expect(objectsOf(again)).toEqual(objectsOf(opened()));
  expect(written.length).toBeLessThan(pdf.length / 2);
});

test('tells where each object is, also where numbers are missing', async () => {
  const { context } = opened();
  context.delete(PDFRef.of(5));
  const largest = context.largestObjectNumber;
  const written = Buffer.from(await writePdf(context));
  const entries = crossReferencesOf(written);
  expect(entries[0]).toMatchObject({ deleted: true, ref: PDFRef.of(0, 65535) });
  expect(entries.some(({ ref }) => ref.objectNumber === 5)).toBe(false);
  expect(entries.filter(({ ref }) => ref.objectNumber <= largest)).toHaveLength(largest);
  const alone = entries.filter(({ deleted, inObjectStream }) => !deleted && !inObjectStream);
  for (const { ref, offset } of alone) {
    const opening = `${ref.objectNumber} ${ref.generationNumber} obj\n`;
    expect(written.toString('latin1', offset, offset + opening.length)).toBe(opening);
  }
  expect(alone.length).toBeLessThan(entries.length / 3);
  const offsets = new Map(alone.map(({ ref, offset }) => [ref.objectNumber, offset]));
  for (const { ref, offset: stream, inObjectStream } of entries) {
    if (!inObjectStream) continue;
    const packed = streamAt(written, offsets.get(stream) ?? 0);
    const numbers = Buffer.from(decodePDFRawStream(packed).decode()).toString('latin1').split(' ');
    // Of a packed object, pdf-lib's reader takes the place within its stream for a generation.
    expect(numbers[ref.generationNumber * 2]).toBe(`${ref.objectNumber}`);
  }
});

test('leaves another layout than the typesetter’s to others', async () => {
  expect(openTypeset(await writePdf(opened().context))).toBeUndefined();
  expect(openTypeset(Buffer.from('no PDF'))).toBeUndefined();
});

function crossReferencesOf(file: Buffer) {
  const start = Number(/startxref\n(\d+)\n%%EOF$/.exec(file.toString('latin1'))?.[1]);
  return PDFXRefStreamParser.forStream(streamAt(file, start)).parseIntoContext();
}

function streamAt(file: Buffer, offset: number): PDFRawStream {
  const opening = /^\d+ 0 obj\n/.exec(file.toString('latin1', offset, offset + 20))?.[0] ?? '';
  const body = file.subarray(offset + opening.length);
  const stream = PDFObjectParser.forBytes(body, PDFContext.create()).parseObject();
  if (stream instanceof PDFRawStream) return stream;
  throw new Error(`Unexpected object at ${offset}, expected a stream`);
}
