import { fontCharacters } from './font-characters.js';
import type { FontFiles } from './fonts.js';
import { renamedFont } from './rename-font.js';

/** The code points of each family that all its styles have. */
export type Coverage = ReadonlyMap<string, Uint32Array>;

/** Fonts as the compiler takes them. */
interface PdfFonts {
  /** TrueType or OpenType files. */
  blobs: Buffer[];
  coverage: Coverage;
}

/** Takes fonts out of their compression, names them as the compiler knows them, and reads what they have. */
export async function unpackFonts({ files }: Pick<FontFiles, 'files'>): Promise<PdfFonts> {
  const blobs: Buffer[] = [];
  for (const { family, bytes } of files) blobs.push(renamedFont(await unpackedFont(bytes), family));
  return { blobs, coverage: coverageOf(files) };
}

/** What each family of these fonts has. */
export function coverageOf(files: FontFiles['files']): Coverage {
  const coverage = new Map<string, Uint32Array>();
  for (const { family, bytes } of files) {
    const known = coverage.get(family);
    const own = new Set(fontCharacters(bytes));
    coverage.set(family, known ? known.filter((point) => own.has(point)) : Uint32Array.from(own));
  }
  return coverage;
}

/** A font out of its compression; the same bytes where it has none. */
async function unpackedFont(bytes: Uint8Array): Promise<Uint8Array> {
  if (Buffer.from(bytes.subarray(0, 4)).toString('latin1') !== 'wOF2') return bytes;
  const { default: wawoff2 } = await import('wawoff2');
  // A copy: what it returns lies in its own memory, until it unpacks the next.
  return Buffer.from(await wawoff2.decompress(bytes));
}
