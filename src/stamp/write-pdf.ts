import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import {
  type PDFContext,
  PDFCrossRefStream,
  PDFInvalidObject,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFObjectStream,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from 'pdf-lib';
import { UnreadObject } from './typeset-pdf.js';

const objectsPerStream = 200;

/**
 * Writes a PDF 1.7 whose objects are compressed in streams, with their cross-references in one more (ISO 32000-1,
 * 7.5.7 and 7.5.8). It does what `PDFDocument.save` does, but compresses with zlib, beside this thread, two hundred
 * objects at a time, where that takes fifty and compresses in JavaScript.
 */
export async function writePdf(context: PDFContext): Promise<Uint8Array> {
  const { Root, Info, ID } = context.trailerInfo;
  const crossReferences = PDFCrossRefStream.create(context.obj({ Root, Info, ID }), true);
  const file: Uint8Array[] = [];
  let size = 0;
  const add = (...parts: (string | Uint8Array)[]) => {
    for (const part of parts) {
      const bytes = typeof part === 'string' ? Buffer.from(part, 'latin1') : part;
      file.push(bytes);
      size += bytes.length;
    }
  };
  const addObject = (ref: PDFRef, object: PDFObject) => {
    crossReferences.addUncompressedEntry(ref, size);
    add(`${ref.objectNumber} ${ref.generationNumber} obj\n`, ...partsOf(object), '\nendobj\n\n');
  };
  // The second line marks the file as binary.
  add('%PDF-1.7\n%', Buffer.from([0x81, 0x81, 0x81, 0x81]), '\n\n');
  const packed: [PDFRef, PDFObject][] = [];
  const streamRef = (index: number) => PDFRef.of(context.largestObjectNumber + 1 + index);
  for (const [ref, object] of context.enumerateIndirectObjects())
    if (standsAlone(object) || ref.generationNumber !== 0) addObject(ref, object);
    else {
      const place = packed.push([ref, object]) - 1;
      const stream = streamRef(Math.floor(place / objectsPerStream));
      crossReferences.addCompressedEntry(ref, stream, place % objectsPerStream);
    }
  const groups = chunks(packed, objectsPerStream);
  const streams = await Promise.all(groups.map((group) => objectStream(context, group)));
  for (const [index, stream] of streams.entries()) addObject(streamRef(index), stream);
  const own = streamRef(streams.length);
  crossReferences.dict.set(PDFName.of('Size'), PDFNumber.of(own.objectNumber + 1));
  const start = size;
  addObject(own, crossReferences);
  add(`startxref\n${start}\n%%EOF`);
  return Buffer.concat(file);
}

function standsAlone(object: PDFObject): boolean {
  if (object instanceof UnreadObject) return object.isStream;
  return object instanceof PDFStream || object instanceof PDFInvalidObject;
}

function partsOf(object: PDFObject): (string | Uint8Array)[] {
  if (object instanceof UnreadObject) return [object.bytes];
  if (object instanceof PDFStream) {
    object.updateDict();
    return [bytesOf(object.dict), '\nstream\n', object.getContents(), '\nendstream'];
  }
  return [bytesOf(object)];
}

function bytesOf(object: PDFObject): Uint8Array {
  const bytes = new Uint8Array(object.sizeInBytes());
  object.copyBytesInto(bytes, 0);
  return bytes;
}

const deflated = promisify(deflate);

async function objectStream(context: PDFContext, objects: [PDFRef, PDFObject][]) {
  const plain = PDFObjectStream.withContextAndObjects(context, objects, false);
  const contents: Buffer = await deflated(plain.getUnencodedContents());
  plain.dict.set(PDFName.of('Filter'), PDFName.of('FlateDecode'));
  return PDFRawStream.of(plain.dict, contents);
}

function chunks<Item>(items: readonly Item[], length: number): Item[][] {
  const count = Math.ceil(items.length / length);
  return Array.from({ length: count }, (_, index) =>
    items.slice(index * length, (index + 1) * length),
  );
}
