import { asciiDigit, markdownLineEnding } from 'micromark-util-character';
import type {
  Code,
  Construct,
  Effects,
  Extension,
  State,
  TokenizeContext,
} from 'micromark-util-types';
import { isSpace, isWord } from './characters-of-words.js';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    formula: 'formula';
    formulaBlock: 'formulaBlock';
    formulaData: 'formulaData';
  }
}

const dollar = 36;
const backslash = 92;

/**
 * `$…$` and `$$…$$` for micromark, as Pandoc's `tex_math_dollars` has them: the first dollar has a character right
 * of it, the last one left of it and no digit right of it. A dollar behind a letter or a digit, before a mark that
 * ends words or before a country is money (`20$, 30$`, `US$`, `5 $US`), which Pandoc would take for a formula.
 */
export function formulas(): Extension {
  return { text: { [dollar]: inLine }, flow: { [dollar]: onLines } };
}

const inLine: Construct = { name: 'formula', tokenize: tokenizeInLine };
const onLines: Construct = { name: 'formulaBlock', tokenize: tokenizeOnLines, concrete: true };
const nextLine: Construct = { tokenize: tokenizeNextLine, partial: true };

function tokenizeInLine(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const { previous } = this;
  let size = 0;
  const opened: State = (code) => {
    if (code === dollar && size < 2) {
      size += 1;
      effects.consume(code);
      return opened;
    }
    const opens = size === 2 ? code !== dollar : !(isSpace(code) || endsWords(code));
    if (!opens) return nok(code);
    return size === 2 ? between(code) : effects.check(currency, nok, between)(code);
  };
  const data: State = (code) => {
    if (code === null || code === dollar || markdownLineEnding(code)) {
      effects.exit('formulaData');
      return between(code);
    }
    effects.consume(code);
    return code === backslash ? escaped : data;
  };
  const escaped: State = (code) => {
    if (code === null || markdownLineEnding(code)) return data(code);
    effects.consume(code);
    return data;
  };
  const loneDollar: State = (code) => {
    effects.enter('formulaData');
    effects.consume(code);
    return data;
  };
  const done: State = (code) => {
    effects.exit('formula');
    return ok(code);
  };
  const between: State = (code) => {
    if (code === null) return nok(code);
    if (code === dollar) return effects.attempt(closing(size), done, loneDollar)(code);
    if (markdownLineEnding(code)) {
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      return between;
    }
    effects.enter('formulaData');
    return data(code);
  };
  return (code) => {
    if (isWord(previous) || previous === dollar) return nok(code);
    effects.enter('formula');
    return opened(code);
  };
}

/** The letters behind a dollar that say whose it is: `5 $US`, `5 $CA`. */
const currency: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    let letters = '';
    const more: State = (code) => {
      if (code !== null && isWord(code)) {
        letters += String.fromCharCode(code);
        effects.consume(code);
        return more;
      }
      effects.exit('formulaData');
      return /^(?:US|CA|AU|NZ|HK|SG)[ADN]?$/.test(letters) && code !== dollar
        ? ok(code)
        : nok(code);
    };
    return (code) => {
      if (!isWord(code)) return nok(code);
      effects.enter('formulaData');
      return more(code);
    };
  },
};

/** As many dollars as opened the formula. */
function closing(size: number): Construct {
  return {
    partial: true,
    tokenize(effects, ok, nok) {
      const { previous } = this;
      let count = 0;
      const more: State = (code) => {
        if (code === dollar && count < size) {
          count += 1;
          effects.consume(code);
          return more;
        }
        effects.exit('formulaData');
        const closes = size === 2 || !(isSpace(previous) || asciiDigit(code) || code === dollar);
        return count === size && closes ? ok(code) : nok(code);
      };
      return (code) => {
        effects.enter('formulaData');
        return more(code);
      };
    },
  };
}

/** `$$`, the formula, `$$`, at most `{#anchor}`: nothing else on these lines, and no empty line among them. */
function tokenizeOnLines(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  let text = '';
  const line: State = (code) => {
    if (code !== null && !markdownLineEnding(code)) {
      text += String.fromCharCode(Math.max(code, 32));
      effects.consume(code);
      return line;
    }
    effects.exit('formulaData');
    if (formulaBlock.test(text)) {
      effects.exit('formulaBlock');
      return ok(code);
    }
    if (!unfinished.test(text)) return nok(code);
    if (this.interrupt) return ok(code);
    return effects.check(nextLine, goOn, nok)(code);
  };
  const goOn: State = (code) => {
    text += '\n';
    effects.enter('lineEnding');
    effects.consume(code);
    effects.exit('lineEnding');
    return begin;
  };
  const begin: State = (code) => {
    if (code === null || markdownLineEnding(code)) return nok(code);
    effects.enter('formulaData');
    return line(code);
  };
  return (code) => {
    effects.enter('formulaBlock');
    return begin(code);
  };
}

const tex = String.raw`(?:[^$\\]|\\[^]|\$(?!\$))`;
/** A formula on lines of its own: its TeX, and what stands in braces behind it. */
export const formulaBlock = new RegExp(
  String.raw`^\$\$(?!\$)(${tex}*)\$\$[ \t]*(?:\{([^{}]*)\}[ \t]*)?$`,
);
const unfinished = new RegExp(String.raw`^\$\$(?!\$)${tex}*$`);

/** A line that is not lazy: in a quotation or an item it says so itself. */
function tokenizeNextLine(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const start: State = (code) => (this.parser.lazy[this.now().line] ? nok(code) : ok(code));
  return (code) => {
    if (code === null) return nok(code);
    effects.enter('lineEnding');
    effects.consume(code);
    effects.exit('lineEnding');
    return start;
  };
}

const endsWords = (code: Code) => code !== null && ',;:!?)]»'.includes(String.fromCharCode(code));
