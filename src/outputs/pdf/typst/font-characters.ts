import { brotliDecompressSync } from 'node:zlib';

/**
 * The code points that a font has, as its `cmap` table says (OpenType 1.9.1). A library of whole fonts is slow to
 * load and slower to list them, for every check and every build.
 * @param bytes one font: TrueType, OpenType or WOFF2.
 */
export function fontCharacters(bytes: Uint8Array): number[] {
  const font = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const isPacked = font.toString('latin1', 0, 4) === 'wOF2';
  const table = isPacked ? packedCmap(font) : plainCmap(font);
  const subtable = table && preferred(table);
  return subtable ? characters(subtable) : [];
}

function plainCmap(font: Buffer): Buffer | undefined {
  for (let index = 0; index < font.readUInt16BE(4); index += 1) {
    const entry = 12 + 16 * index;
    if (font.toString('latin1', entry, entry + 4) === 'cmap')
      return font.subarray(font.readUInt32BE(entry + 8));
  }
  return undefined;
}

/** What stands for the names of tables in WOFF 2.0; 63 is before a name that is written. */
const tags = { cmap: 0, glyf: 10, loca: 11, written: 63 };

/** The tables of a WOFF2 file are one stream; this one is a piece of it as it is. */
function packedCmap(font: Buffer): Buffer | undefined {
  let at = 48;
  const byte = () => font.readUInt8(at++);
  const number = () => {
    let value = 0;
    for (;;) {
      const next = byte();
      value = value * 128 + (next & 127);
      if (next < 128) return value;
    }
  };
  let offset = 0;
  let found: number | undefined;
  for (let index = 0; index < font.readUInt16BE(12); index += 1) {
    const flags = byte();
    const [tag, version] = [flags & 63, flags >> 6];
    if (tag === tags.written) at += 4;
    if (tag === tags.cmap) found = offset;
    const plain = number();
    const asIs = tag === tags.glyf || tag === tags.loca ? 3 : 0;
    offset += version === asIs ? plain : number();
  }
  if (found === undefined) return undefined;
  return brotliDecompressSync(font.subarray(at, at + font.readUInt32BE(20))).subarray(found);
}

/** Platforms and encodings of Unicode, the widest first. */
const unicode = ['3 10', '0 6', '0 4', '3 1', '0 3', '0 2', '0 1', '0 0'];

function preferred(table: Buffer): Buffer | undefined {
  const subtables = Array.from({ length: table.readUInt16BE(2) }, (_, index) => {
    const [platform, encoding] = [4, 6].map((field) => table.readUInt16BE(field + 8 * index));
    return { name: `${platform} ${encoding}`, offset: table.readUInt32BE(8 + 8 * index) };
  });
  const names = subtables.map(({ name }) => name);
  const best = unicode.find((name) => names.includes(name)) ?? names[0];
  const chosen = subtables.find(({ name }) => name === best);
  return chosen && table.subarray(chosen.offset);
}

/** The code points that a subtable lists, by its format. */
function characters(subtable: Buffer): number[] {
  const word = (at: number) => subtable.readUInt16BE(at);
  const long = (at: number) => subtable.readUInt32BE(at);
  switch (word(0)) {
    case 0:
      return range(0, 255);
    case 4: {
      const length = word(6);
      return Array.from({ length: length / 2 }, (_, index) => 14 + 2 * index).flatMap((end) =>
        range(word(end + length + 2), word(end)),
      );
    }
    case 6:
      return range(word(6), word(6) + word(8) - 1);
    case 10:
      return range(long(12), long(12) + long(16) - 1);
    case 12:
    case 13:
      return Array.from({ length: long(12) }, (_, index) => 16 + 12 * index).flatMap((group) =>
        range(long(group), long(group + 4)),
      );
    default:
      return [];
  }
}

function range(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
