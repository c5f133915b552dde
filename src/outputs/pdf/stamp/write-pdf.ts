import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import {
  type PDFContext,
  type PDFDict,
  PDFInvalidObject,
  PDFName,
  type PDFObject,
  PDFObjectStream,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from 'pdf-lib';
import { UnreadObject } from './typeset-pdf.js';

const objectsPerStream = 200;

/** An entry of the cross-references: its type and what follows it (ISO 32000-1, table 18). */
interface Entry {
  object: number;
  fields: [kind: number, second: number, third: number];
}

const [free, unpacked, packedInto] = [0, 1, 2];

/**
 * Writes a PDF 1.7, or 2.0 where it was one, whose objects are compressed in streams, with their cross-references in one more (ISO 32000-1,
 * 7.5.7 and 7.5.8). It does what `PDFDocument.save` does, but compresses with zlib, beside this thread, two hundred
 * objects at a time, where that takes fifty and compresses in JavaScript.
 */
export async function writePdf(context: PDFContext): Promise<Uint8Array> {
  const file: Uint8Array[] = [];
  const entries: Entry[] = [{ object: 0, fields: [free, 0, 65535] }];
  let size = 0;
  const add = (...parts: (string | Uint8Array)[]) => {
    for (const part of parts) {
      const bytes = typeof part === 'string' ? Buffer.from(part, 'latin1') : part;
      file.push(bytes);
      size += bytes.length;
    }
  };
  const addObject = (ref: PDFRef, object: PDFObject) => {
    entries.push({ object: ref.objectNumber, fields: [unpacked, size, ref.generationNumber] });
    add(`${ref.objectNumber} ${ref.generationNumber} obj\n`, ...partsOf(object), '\nendobj\n\n');
  };
  // The second line marks the file as binary.
  add(
    isPdf2(context) ? '%PDF-2.0\n%' : '%PDF-1.7\n%',
    Buffer.from([0x81, 0x81, 0x81, 0x81]),
    '\n\n',
  );
  const packed: [PDFRef, PDFObject][] = [];
  const streamRef = (index: number) => PDFRef.of(context.largestObjectNumber + 1 + index);
  for (const [ref, object] of context.enumerateIndirectObjects())
    if (standsAlone(object) || ref.generationNumber !== 0) addObject(ref, object);
    else {
      const place = packed.push([ref, object]) - 1;
      const { objectNumber } = streamRef(Math.floor(place / objectsPerStream));
      const fields: Entry['fields'] = [packedInto, objectNumber, place % objectsPerStream];
      entries.push({ object: ref.objectNumber, fields });
    }
  const groups = chunks(packed, objectsPerStream);
  const streams = await Promise.all(groups.map((group) => objectStream(context, group)));
  for (const [index, stream] of streams.entries()) addObject(streamRef(index), stream);
  const own = streamRef(streams.length);
  const start = size;
  entries.push({ object: own.objectNumber, fields: [unpacked, start, 0] });
  add(`${own.objectNumber} 0 obj\n`, ...partsOf(await crossReferences(context, entries)));
  add(`\nendobj\n\nstartxref\n${start}\n%%EOF`);
  return Buffer.concat(file);
}

function isPdf2({ header }: PDFContext): boolean {
  return header.toString().startsWith('%PDF-2.');
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

async function objectStream(context: PDFContext, objects: [PDFRef, PDFObject][]) {
  const plain = PDFObjectStream.withContextAndObjects(context, objects, false);
  return compressed(plain.dict, plain.getUnencodedContents());
}

/** @param entries by ascending object number. */
async function crossReferences(context: PDFContext, entries: readonly Entry[]) {
  const length = 7;
  const table = Buffer.alloc(entries.length * length);
  const runs: [from: number, count: number][] = [];
  let next = Number.NaN;
  for (const [index, { object, fields }] of entries.entries()) {
    table.writeUInt8(fields[0], index * length);
    table.writeUInt32BE(fields[1], index * length + 1);
    table.writeUInt16BE(fields[2], index * length + 5);
    if (object !== next) runs.push([object, 0]);
    (runs.at(-1) ?? [0, 0])[1] += 1;
    next = object + 1;
  }
  const { Root, Info, ID } = context.trailerInfo;
  const dict = context.obj({
    Type: 'XRef',
    Size: next,
    W: [1, 4, 2],
    Index: runs.flat(),
    Root,
    Info,
    ID,
  });
  return compressed(dict, table);
}

const deflated = promisify(deflate);

async function compressed(dict: PDFDict, contents: Uint8Array): Promise<PDFRawStream> {
  const bytes: Buffer = await deflated(contents);
  dict.set(PDFName.of('Filter'), PDFName.of('FlateDecode'));
  return PDFRawStream.of(dict, bytes);
}

function chunks<Item>(items: readonly Item[], length: number): Item[][] {
  const count = Math.ceil(items.length / length);
  return Array.from({ length: count }, (_, index) =>
    items.slice(index * length, (index + 1) * length),
  );
}
