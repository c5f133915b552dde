import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const compressed = promisify(brotliCompress);

/** The length of what stands before the tables of a WOFF2 file. */
const headerLength = 48;
/** A flag that says that the name of a table follows. */
const named = 63;
/** With it, that `glyf` and `loca` are as they are in a TrueType font: they are the two that may be otherwise. */
const untransformed = 3 << 6;

/**
 * A TrueType or OpenType font as WOFF2 (https://www.w3.org/TR/WOFF2/), its tables as they are: rewritten for
 * compression, those of a font cut down to a page's characters would be a hundredth smaller.
 * @param font one font, not compressed.
 */
export async function woff2(font: Uint8Array): Promise<Buffer> {
  const bytes = Buffer.from(font.buffer, font.byteOffset, font.length);
  const tables = tablesOf(bytes);
  const data = Buffer.concat(tables.map((table) => table.bytes));
  const { BROTLI_MODE_FONT, BROTLI_PARAM_MODE, BROTLI_PARAM_SIZE_HINT } = constants;
  const body = await compressed(data, {
    params: { [BROTLI_PARAM_MODE]: BROTLI_MODE_FONT, [BROTLI_PARAM_SIZE_HINT]: data.length },
  });
  const directory = Buffer.concat(tables.map(directoryEntry));
  const length = inFours(headerLength + directory.length + body.length);
  const header = Buffer.alloc(headerLength);
  header.write('wOF2', 'latin1');
  bytes.copy(header, 4, 0, 4);
  header.writeUInt32BE(length, 8);
  header.writeUInt16BE(tables.length, 12);
  const unpacked = tables.reduce((sum, table) => sum + inFours(table.bytes.length), 0);
  header.writeUInt32BE(12 + 16 * tables.length + unpacked, 16);
  header.writeUInt32BE(body.length, 20);
  return Buffer.concat([header, directory, body], length);
}

interface Table {
  name: string;
  bytes: Buffer;
}

/** The tables of a font (OpenType 1.9.1, «Table Directory»). */
function tablesOf(font: Buffer): Table[] {
  return Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
    const entry = 12 + 16 * index;
    const start = font.readUInt32BE(entry + 8);
    return {
      name: font.toString('latin1', entry, entry + 4),
      bytes: font.subarray(start, start + font.readUInt32BE(entry + 12)),
    };
  });
}

function directoryEntry({ name, bytes }: Table): Buffer {
  const flags = name === 'glyf' || name === 'loca' ? named | untransformed : named;
  return Buffer.concat([
    Buffer.from([flags]),
    Buffer.from(name, 'latin1'),
    Buffer.from(inBase128(bytes.length)),
  ]);
}

/** A number as the format writes it: seven bits to a byte, the highest first, all but the last marked. */
function inBase128(value: number): number[] {
  const digits = [value & 127];
  for (let rest = value >> 7; rest > 0; rest >>= 7) digits.unshift((rest & 127) | 128);
  return digits;
}

function inFours(length: number): number {
  return Math.ceil(length / 4) * 4;
}
