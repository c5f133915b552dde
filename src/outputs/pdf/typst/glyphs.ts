import type { Place } from '../../../base/report/diagnostic.js';
import type { BookFonts, TextKind } from './book-fonts.js';

/** What fonts have, and who is told of what they lack. */
export interface Glyphs extends Pick<BookFonts, 'familyOf'> {
  tell: (cluster: string, place: Place) => void;
}

/** What every font of text has. */
const latin = /^[\x20-\x7e\xa0-\xff]*$/;
const mark = /\p{M}/u;

/** A text with the replacement character for those that no font has, which are told. */
export function printable(
  text: string,
  place: Place,
  glyphs: Glyphs,
  kind: TextKind = 'body',
): string {
  if (latin.test(text)) return text;
  const shown = (cluster: string): string => {
    if (glyphs.familyOf(cluster, kind) !== undefined) return cluster;
    // Emoji joined into one that the font lacks are shown side by side.
    const parts = cluster.split(/(?<=\u200d)/);
    if (parts.length > 1) return parts.map(shown).join('');
    glyphs.tell(cluster, place);
    return '\ufffd';
  };
  return clustersOf(text).map(shown).join('');
}

/** A letter and its marks are set in one font; other characters each in theirs. */
export function clustersOf(text: string): string[] {
  if (!mark.test(text)) return [...text];
  return [...new Intl.Segmenter('en').segment(text)].map(({ segment }) => segment);
}
