import { GuideError } from '../../base/report/diagnostic.js';
import type { World } from '../../base/world/world.js';
import { readChapter } from '../../guide/text-file.js';

/**
 * Reads a text in whatever it was written: UTF-8, UTF-16 with its mark, or the encoding of old Windows, of which
 * Latin-1 is a part.
 * @param file as messages show it.
 * @throws GuideError (exit 1) for one too long to be a chapter.
 */
export async function readForeignText(
  place: string,
  file: string,
  world: World,
): Promise<{ text: string; encoding?: string }> {
  try {
    return { text: await readChapter(place, file, world) };
  } catch (error) {
    if (!(error instanceof GuideError) || error.diagnostics[0]?.rule !== 'encoding') throw error;
  }
  const bytes = await world.readFile(place);
  const encoding = markOf(bytes);
  if (encoding !== undefined) return { text: new TextDecoder(encoding).decode(bytes), encoding };
  return { text: ofOldWindows(bytes), encoding: 'windows-1252' };
}

/** What Windows-1252 has where Latin-1 has controls, 0x80 to 0x9f; the decoder of Node 20 takes it for Latin-1. */
const typographic = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

function ofOldWindows(bytes: Uint8Array): string {
  const latin = new TextDecoder('latin1').decode(bytes);
  return latin.replace(/[\x80-\x9f]/g, (byte) => typographic[byte.charCodeAt(0) - 0x80] ?? byte);
}

/** UTF-16, by the mark that such a text begins with. */
function markOf([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}
