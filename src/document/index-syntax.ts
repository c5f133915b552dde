import type { Extension } from 'micromark-util-types';
import { inLineDirective, isWordCharacter } from './in-line-directive.js';

/** `:index[term]{under="…"}` for micromark: `:x` and `mot:mot` stay the text they are. */
export function indexSyntax(): Extension {
  return inLineDirective('indexMark', [':index['], (code) => !isWordCharacter(code));
}
