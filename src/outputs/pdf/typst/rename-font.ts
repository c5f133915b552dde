/** What the `name` table calls a family (OpenType 1.9.1, «Name IDs»): its own, the typographic, that of WWS. */
const familyNames = [1, 16, 21];
const windowsUnicode = { platform: 3, encoding: 1, language: 0x409 };

/**
 * A TrueType or OpenType font under another family's name. Its PostScript name stays: it is what a PDF says.
 * @param bytes one font, not compressed.
 */
export function renamedFont(bytes: Uint8Array, family: string): Buffer {
  const font = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const entry = tableEntry(font, 'name');
  if (entry === undefined) return font;
  const offset = font.readUInt32BE(entry + 8);
  const table = renamed(font.subarray(offset, offset + font.readUInt32BE(entry + 12)), family);
  const padding = Buffer.alloc((4 - (font.length % 4)) % 4);
  const result = Buffer.concat([font, padding, table]);
  result.writeUInt32BE(font.length + padding.length, entry + 8);
  result.writeUInt32BE(table.length, entry + 12);
  return result;
}

/** Where the directory says where a table is; undefined where a font has none. */
function tableEntry(font: Buffer, tag: string): number | undefined {
  const count = font.readUInt16BE(4);
  for (let index = 0; index < count; index += 1) {
    const entry = 12 + 16 * index;
    if (font.toString('latin1', entry, entry + 4) === tag) return entry;
  }
  return undefined;
}

interface NameRecord {
  platform: number;
  encoding: number;
  language: number;
  name: number;
  value: Buffer;
}

function renamed(table: Buffer, family: string): Buffer {
  const strings = table.readUInt16BE(4);
  const kept = Array.from({ length: table.readUInt16BE(2) }, (_, index): NameRecord => {
    const at = 6 + 12 * index;
    const [platform = 0, encoding = 0, language = 0, name = 0, length = 0, offset = 0] = [
      0, 2, 4, 6, 8, 10,
    ].map((field) => table.readUInt16BE(at + field));
    const start = strings + offset;
    return { platform, encoding, language, name, value: table.subarray(start, start + length) };
  }).filter(({ name, language }) => !familyNames.includes(name) && language < 0x8000);
  const value = Buffer.from(family, 'utf16le').swap16();
  const records = [...kept, ...[1, 16].map((name) => ({ ...windowsUnicode, name, value }))];
  return written(records.sort(inOrder));
}

function inOrder(a: NameRecord, b: NameRecord): number {
  return (
    a.platform - b.platform || a.encoding - b.encoding || a.language - b.language || a.name - b.name
  );
}

/** A `name` table of version 0. */
function written(records: readonly NameRecord[]): Buffer {
  const head = Buffer.alloc(6 + 12 * records.length);
  head.writeUInt16BE(records.length, 2);
  head.writeUInt16BE(head.length, 4);
  let offset = 0;
  records.forEach(({ platform, encoding, language, name, value }, index) => {
    [platform, encoding, language, name, value.length, offset].forEach((field, place) => {
      head.writeUInt16BE(field, 6 + 12 * index + 2 * place);
    });
    offset += value.length;
  });
  return Buffer.concat([head, ...records.map(({ value }) => value)]);
}
