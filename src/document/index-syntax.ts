import { directive } from 'micromark-extension-directive';
import type { Code, Construct, Extension } from 'micromark-util-types';

const colon = 58;
const beginning = ':index[';

/** Goes on where what follows begins a mark, and consumes nothing when it is checked. */
const beginsMark: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    let count = 0;
    return function next(code) {
      if (code !== beginning.charCodeAt(count)) return nok(code);
      if (count === 0) effects.enter('data');
      count += 1;
      effects.consume(code);
      if (count < beginning.length) return next;
      effects.exit('data');
      return ok;
    };
  },
};

const isWord = (code: Code) =>
  code !== null && code > 0 && /[\p{L}\p{N}]/u.test(String.fromCodePoint(code));

/** `:index[term]{under="…"}` for micromark: the one directive within a line; `:x` and `mot:mot` stay the text they are. */
export function indexSyntax(): Extension {
  const constructs = directive().text?.[colon];
  const inLine = Array.isArray(constructs) ? constructs[0] : constructs;
  if (!inLine) return {};
  const mark: Construct = {
    ...inLine,
    name: 'indexMark',
    previous: (code) => code !== colon && !isWord(code),
    tokenize(effects, ok, nok) {
      return effects.check(beginsMark, inLine.tokenize.call(this, effects, ok, nok), nok);
    },
  };
  return { text: { [colon]: mark } };
}
