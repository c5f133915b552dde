import { location } from 'vfile-location';
import type { Place } from '../base/report/diagnostic.js';
import type { CheckedGuide } from './rule.js';

/** Makes offsets of the guide's files into lines and columns. */
export function lineReader(
  book: CheckedGuide,
): (path: string, start: number, end: number) => Omit<Place, 'file'> {
  const texts = new Map(
    [
      book.manifest,
      ...(book.guide.whole?.chapters ?? []),
      ...book.chapters,
      ...book.translations.flatMap(({ chapters }) => chapters),
      ...book.announcements,
      ...book.contributions,
    ].map(({ path, text }) => [path, text]),
  );
  const files = new Map<string, ReturnType<typeof location>>();
  return (path, start, end) => {
    const text = texts.get(path);
    if (text === undefined) return {};
    const file = files.get(path) ?? location(text);
    files.set(path, file);
    const [from, to] = [file.toPoint(start), file.toPoint(Math.min(end, text.length))];
    return {
      line: from?.line,
      column: from?.column,
      endLine: to?.line,
      endColumn: to?.column,
    };
  };
}
