import type { Place } from '../../../base/report/diagnostic.js';
import type { Book } from '../../../document/book.js';
import { type Glyphs, printable } from './glyphs.js';

/**
 * A book whose titles and statements hold only characters that a font has; the others are reported at the
 * manifest or the chapter. What chapters hold is seen where it is printed.
 */
export function printableBook(book: Book, glyphs: Glyphs, fileOf: (path: string) => string): Book {
  const { guide } = book;
  const atManifest = texts((text) => printable(text, { file: fileOf('guide.yaml') }, glyphs));
  const { title, description, keywords, publishers, credits } = guide.manifest;
  const said = atManifest({ title, description, keywords, publishers, credits });
  // Headings, a title's own among them, are told where they stand.
  const silent = { ...glyphs, tell: () => undefined };
  const chapters = book.chapters.map((chapter) => {
    const place: Place = { file: fileOf(chapter.path), line: 1 };
    const heading = texts((text) => printable(text, place, silent));
    return {
      ...chapter,
      title: printable(chapter.title, place, chapter.heading ? silent : glyphs),
      headings: heading(chapter.headings),
    };
  });
  const manifest = { ...guide.manifest, ...said };
  return { ...book, guide: { ...guide, manifest, parts: atManifest(guide.parts) }, chapters };
}

/** Makes a change of texts one of all the texts in a value. */
function texts(change: (text: string) => string): <Value>(value: Value) => Value {
  const changed = <Value>(value: Value): Value => {
    if (typeof value === 'string') return change(value) as Value;
    if (Array.isArray(value)) return value.map(changed) as Value;
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [key, changed(each)]),
    ) as Value;
  };
  return changed;
}
