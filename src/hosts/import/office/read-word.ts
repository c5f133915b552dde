import { readDocx } from './docx/read-docx.js';
import { readOdt } from './odt/read-odt.js';
import { packageParts } from './package-parts.js';
import type { TrackChanges, WordDocument } from './word-document.js';

/**
 * Reads a document of a word processor; which one its parts say, not its name.
 * @throws Error for a file that is none, RangeError for one too large.
 */
export function readWord(bytes: Uint8Array, mode: TrackChanges): WordDocument {
  const parts = packageParts(bytes);
  return parts.paths.includes('word/document.xml') ? readDocx(parts, mode) : readOdt(parts, mode);
}
