import {
  PDFContext,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFObject,
  PDFObjectParser,
  PDFRef,
} from 'pdf-lib';

/**
 * Opens a PDF that the typesetter has just made, at a fraction of what `PDFDocument.load` takes: an object is read
 * when something asks for it, and else written again as it stood.
 * @returns undefined for another layout than one table of cross-references and no object streams (ISO 32000-1, 7.5.4).
 */
export function openTypeset(bytes: Uint8Array): PDFDocument | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const table = crossReferences(file);
  if (!table) return undefined;
  const { offsets, end, trailer } = table;
  const context = PDFContext.create();
  // pdf-lib has no door to how its objects are held.
  Object.assign(context, { indirectObjects: new ReadWhenAsked() });
  const inOrder = [...offsets].sort(([, a], [, b]) => a - b);
  for (const [index, [number, offset]] of inOrder.entries()) {
    const next = inOrder[index + 1]?.[1] ?? end;
    const body = file.subarray(
      file.indexOf(' obj', offset) + ' obj'.length,
      file.lastIndexOf('endobj', next),
    );
    context.assign(PDFRef.of(number), new UnreadObject(body, context));
  }
  const ends = parsed(trailer, context);
  if (!(ends instanceof PDFDict)) return undefined;
  const entry = (key: string) => ends.get(PDFName.of(key));
  Object.assign(context.trailerInfo, { Root: entry('Root'), Info: entry('Info') });
  // What `PDFDocument.load` does once it has read all objects.
  return Reflect.construct(PDFDocument, [context, false, false]);
}

/** An object as its file holds it. */
export class UnreadObject extends PDFObject {
  readonly isStream: boolean;

  constructor(
    readonly bytes: Buffer,
    private readonly context: PDFContext,
  ) {
    super();
    this.isStream = bytes.subarray(-'endstream'.length - 2).includes('endstream');
  }

  read(): PDFObject {
    return parsed(this.bytes, this.context);
  }

  override clone(context: PDFContext): UnreadObject {
    return new UnreadObject(this.bytes, context);
  }

  override toString(): string {
    return this.bytes.toString('latin1');
  }

  override sizeInBytes(): number {
    return this.bytes.length;
  }

  override copyBytesInto(buffer: Uint8Array, offset: number): number {
    buffer.set(this.bytes, offset);
    return this.bytes.length;
  }
}

class ReadWhenAsked extends Map<PDFRef, PDFObject> {
  override get(ref: PDFRef): PDFObject | undefined {
    const held = super.get(ref);
    if (!(held instanceof UnreadObject)) return held;
    const object = held.read();
    this.set(ref, object);
    return object;
  }
}

/** Where each object begins, by its number; where the last one ends. */
function crossReferences(file: Buffer) {
  const tail = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(file.toString('latin1', file.length - 64));
  const end = Number(tail?.[1]);
  const [head, count] = /^xref\s+0 (\d+)\s+/.exec(file.toString('latin1', end, end + 32)) ?? [];
  if (head === undefined) return undefined;
  const entries = end + head.length;
  const entryLength = 20;
  const offsets = new Map<number, number>();
  for (let number = 0; number < Number(count); number += 1) {
    const at = entries + number * entryLength;
    const entry = file.toString('latin1', at, at + entryLength);
    if (entry[17] === 'n') offsets.set(number, Number(entry.slice(0, 10)));
  }
  const trailer = file.subarray(entries + Number(count) * entryLength + 'trailer'.length);
  return { offsets, end, trailer };
}

function parsed(bytes: Buffer, context: PDFContext): PDFObject {
  return PDFObjectParser.forBytes(bytes, context).parseObject();
}
