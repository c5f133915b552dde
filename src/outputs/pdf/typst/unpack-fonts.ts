import * as fontkit from 'fontkit';
import type { FontFiles } from './fonts.js';

/** Fonts as the compiler takes them. */
interface PdfFonts {
  /** TrueType or OpenType files. */
  blobs: Buffer[];
  /** The code points that one of the families that text is set in has. */
  characters: Uint32Array;
}

/** Takes fonts out of their compression, and reads which characters they have. */
export async function unpackFonts({ files, covering }: FontFiles): Promise<PdfFonts> {
  const blobs: Buffer[] = [];
  // One after another: what wawoff2 returns lies in its own memory, until it unpacks the next.
  for (const bytes of files)
    blobs.push(Buffer.from(isWoff2(bytes) ? await unpacked(bytes) : bytes));
  return { blobs, characters: coverage(covering.flatMap((index) => blobs[index] ?? [])) };
}

async function unpacked(bytes: Uint8Array): Promise<Uint8Array> {
  const { default: wawoff2 } = await import('wawoff2');
  return wawoff2.decompress(bytes);
}

function isWoff2(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 4)).toString('latin1') === 'wOF2';
}

function coverage(fonts: Buffer[]): Uint32Array {
  const points = fonts.flatMap((bytes) => {
    const font = fontkit.create(bytes);
    return 'characterSet' in font ? font.characterSet : [];
  });
  return Uint32Array.from(new Set(points));
}
