import type { Part } from './guide.js';
import type { Manifest } from './manifest-schema.js';

/** The parts of a guide, numbered in reading order. */
export function partsOf(manifest: Manifest): Part[] {
  return manifest.chapters
    .filter((entry) => typeof entry !== 'string')
    .map(({ title, introduction, image }, index) => ({
      title,
      ...(introduction !== undefined && { introduction }),
      ...(image !== undefined && { image }),
      number: index + 1,
    }));
}
