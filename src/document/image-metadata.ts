import type { BookImage } from './book.js';

/**
 * A picture without what its camera and its editors wrote into it: place, names, dates, previews. Pixels and
 * colour profile stay as they are.
 * @param bytes a picture that is upright without its Exif.
 * @returns the same bytes where there is nothing to take out.
 */
export function withoutMetadata(format: BookImage['format'], bytes: Uint8Array): Uint8Array {
  const strip = strippers[format];
  if (!strip) return bytes;
  const kept = strip(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
  return kept.length === bytes.length ? bytes : kept;
}

const strippers: Partial<Record<BookImage['format'], (file: Buffer) => Buffer>> = {
  jpg: strippedJpeg,
  png: strippedPng,
  webp: strippedWebp,
};

/** JPEG (ITU-T T.81, annex B): what decoders need besides tables and scans is in JFIF, ICC and Adobe's segment. */
function strippedJpeg(file: Buffer): Buffer {
  const kept = [file.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= file.length) {
    const marker = file[at + 1] ?? 0;
    if (file[at] !== 0xff || marker === 0xd9) break;
    const end = at + 2 + file.readUInt16BE(at + 2);
    const segment = file.subarray(at, end);
    const isApplication = marker >= 0xe0 && marker <= 0xef;
    const isNeeded = /^(?:JFIF|ICC_PROFILE|Adobe)/.test(segment.toString('latin1', 4, 16));
    const next = marker === 0xda ? endOfScan(file, end) : end;
    if (marker !== 0xfe && (!isApplication || isNeeded)) kept.push(file.subarray(at, next));
    at = next;
  }
  // What follows the image, such as a second one of a phone, has metadata of its own.
  return Buffer.concat([...kept, Buffer.from([0xff, 0xd9])]);
}

/** Where the next segment after a scan begins: zeros are stuffed behind 0xff, and restart markers stand alone. */
function endOfScan(file: Buffer, start: number): number {
  for (let at = file.indexOf(0xff, start); at >= 0; at = file.indexOf(0xff, at + 1)) {
    const marker = file[at + 1] ?? 0xd9;
    if (marker !== 0 && marker !== 0xff && (marker < 0xd0 || marker > 0xd7)) return at;
  }
  return file.length;
}

const pngNotes = new Set(['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME']);

/** PNG (third edition, 5.3): a chunk is its length, its type, its data and a sum. */
function strippedPng(file: Buffer): Buffer {
  const kept = [file.subarray(0, 8)];
  for (let at = 8; at + 12 <= file.length; ) {
    const end = at + 12 + file.readUInt32BE(at);
    const type = file.toString('latin1', at + 4, at + 8);
    if (!pngNotes.has(type)) kept.push(file.subarray(at, end));
    at = type === 'IEND' ? file.length : end;
  }
  return Buffer.concat(kept);
}

/** WebP (RFC 9649): chunks of RIFF, padded to even lengths; the first tells which others there are. */
function strippedWebp(file: Buffer): Buffer {
  const kept: Buffer[] = [];
  for (let at = 12; at + 8 <= file.length; ) {
    const size = file.readUInt32LE(at + 4);
    const end = at + 8 + size + (size % 2);
    const type = file.toString('latin1', at, at + 4);
    if (type !== 'EXIF' && type !== 'XMP ') kept.push(Buffer.from(file.subarray(at, end)));
    at = end;
  }
  const [first] = kept;
  const hasNotes = 0x08 | 0x04;
  if (first?.toString('latin1', 0, 4) === 'VP8X') first[8] = (first[8] ?? 0) & ~hasNotes;
  const head = Buffer.from(file.subarray(0, 12));
  const result = Buffer.concat([head, ...kept]);
  result.writeUInt32LE(result.length - 8, 4);
  return result;
}
