import { posix } from 'node:path';
import type { Book } from '../../../document/book.js';
import { distinctNames } from '../../../document/free-names.js';
import { mediaType } from '../../../guide/media-types.js';
import { literal } from './escape.js';

/** The files that a PDF holds, and the code that attaches them. */
interface AttachedFiles {
  /** By path in the Typst world. */
  files: Map<string, Uint8Array>;
  /** Statements of the main file. */
  code: string[];
}

/** Where the Typst world holds them. */
const folder = '/attached/';

/**
 * What a guide links to and wants in its PDF (`pdf.attach`): associated files, as PDF/A-3 has them (ISO 19005-3, 6.8).
 * Readers list them by their names, which are those of the files; the second of one name is `name-2`.
 */
export function attachedFiles({ attachments, guide }: Book): AttachedFiles {
  const attached = guide.manifest.pdf?.attach ? [...attachments] : [];
  const names = new Map<string, (name: string) => string>();
  const nameOf = (path: string) => {
    const { name, ext } = posix.parse(path);
    const distinct = names.get(ext) ?? distinctNames();
    names.set(ext, distinct);
    return distinct(name) + ext;
  };
  const code = attached.map(([path]) => {
    const data = `read(${literal(folder + path)}, encoding: none)`;
    return `pdf.attach(${literal(nameOf(path))}, ${data}, relationship: "supplement", mime-type: ${literal(mediaType(path))}, description: ${literal(path)})`;
  });
  return { files: new Map(attached.map(([path, { bytes }]) => [folder + path, bytes])), code };
}
