import { directive } from 'micromark-extension-directive';
import type { Code, Construct, Extension } from 'micromark-util-types';

const colon = 58;

/** Goes on where what follows begins in one of these ways, and consumes nothing when it is checked. */
function beginning(beginnings: readonly string[]): Construct {
  return {
    partial: true,
    tokenize(effects, ok, nok) {
      let read = '';
      return function next(code) {
        const more = read + (code === null || code < 0 ? '\n' : String.fromCharCode(code));
        if (!beginnings.some((each) => each.startsWith(more))) return nok(code);
        if (read === '') effects.enter('data');
        read = more;
        effects.consume(code);
        if (!beginnings.includes(read)) return next;
        effects.exit('data');
        return ok;
      };
    },
  };
}

/** True for a letter or a digit. */
export const isWordCharacter = (code: Code) =>
  code !== null && code > 0 && /[\p{L}\p{N}]/u.test(String.fromCodePoint(code));

/**
 * Makes directives within a line live that begin in one of these ways.
 * @param mayFollow whether one may stand behind a character.
 */
export function inLineDirective(
  name: string,
  beginnings: readonly string[],
  mayFollow: (code: Code) => boolean,
): Extension {
  const constructs = directive().text?.[colon];
  const inLine = Array.isArray(constructs) ? constructs[0] : constructs;
  if (!inLine) return {};
  const begins = beginning(beginnings);
  const live: Construct = {
    ...inLine,
    name,
    previous: (code) => code !== colon && mayFollow(code),
    tokenize(effects, ok, nok) {
      return effects.check(begins, inLine.tokenize.call(this, effects, ok, nok), nok);
    },
  };
  return { text: { [colon]: live } };
}
