import { unicodePunctuation, unicodeWhitespace } from 'micromark-util-character';
import type { Code } from 'micromark-util-types';

/** True for white space, the end of a line and that of a text, as CommonMark has them around its marks. */
export const isSpace = (code: Code): boolean =>
  code === null || code < 0 || unicodeWhitespace(code);

/** True for what is neither white space nor punctuation. */
export const isWord = (code: Code): boolean => !(isSpace(code) || unicodePunctuation(code));
