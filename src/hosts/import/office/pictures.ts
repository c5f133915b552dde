import { posix } from 'node:path';
import type { OutputFile } from '../../../outputs/content/output-file.js';
import type { WordDocument, WordFinding } from './word-document.js';

/** The pictures of all documents, under names of their own. */
export interface NamedPictures {
  /**
   * The address of a picture, from the guide's folder; undefined, and told, for a format that no output shows.
   */
  pathOf: (name: string, document: WordDocument, findings: WordFinding[]) => string | undefined;
  files: () => OutputFile[];
}

const shown = /\.(?:png|jpe?g|gif|svg|webp|tiff?|avif)$/i;

export function namedPictures(): NamedPictures {
  const known = new Map<Uint8Array, OutputFile>();
  return {
    pathOf: (name, document, findings) => {
      const bytes = document.pictures.get(name);
      if (!bytes || !shown.test(name)) {
        findings.push({ kind: 'format-kept-out', said: posix.basename(name) });
        return undefined;
      }
      const found = known.get(bytes);
      const path =
        found?.path ?? `images/image-${known.size + 1}${posix.extname(name).toLowerCase()}`;
      if (!found) known.set(bytes, { path, bytes });
      return `/${path}`;
    },
    files: () => [...known.values()],
  };
}
