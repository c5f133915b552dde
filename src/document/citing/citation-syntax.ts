import type { ElementContent, Properties } from 'hast';
import type { Literal } from 'mdast';
import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown';
import { markdownLineEnding } from 'micromark-util-character';
import type {
  Code,
  Construct,
  Effects,
  Extension,
  State,
  TokenizeContext,
} from 'micromark-util-types';
import { isWord } from '../characters-of-words.js';
import { type CitedPlace, readCitations } from './citation.js';

/** A place that cites works: `[@key, p. 12; @other]`, or `@key` in a sentence. */
interface CitationNode extends Literal {
  type: 'citation';
  data: { hName: 'span'; hProperties: Properties; hChildren: ElementContent[] };
}

declare module 'mdast' {
  interface PhrasingContentMap {
    citation: CitationNode;
  }
  interface RootContentMap {
    citation: CitationNode;
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    citation: 'citation';
    citationText: 'citationText';
  }
}

const openParenthesis = 40;
const at = 64;
const openBracket = 91;
const closeBracket = 93;
const lowLine = 95;
/** The longest passage, in characters, that is read as citations. */
const longest = 2000;

/** `[@key]` and `@key` for micromark, as Pandoc's `citations` has them; what is a link stays one. */
export function citationSyntax(): Extension {
  return { text: { [openBracket]: inBrackets, [at]: inSentence } };
}

const inBrackets: Construct = { name: 'citation', tokenize: tokenizeBrackets };
const inSentence: Construct = { name: 'citationInSentence', tokenize: tokenizeSentence };

/** Makes the tokens of citations nodes of mdast, which become `span`s that say in `data-cited` what they cite. */
export const citationsFromMarkdown: FromMarkdownExtension = {
  enter: {
    citation(token) {
      const value = this.sliceSerialize(token);
      const place = placeOf(value);
      const hProperties = { dataCited: JSON.stringify(place) };
      const hChildren: ElementContent[] = [{ type: 'text', value }];
      this.enter(
        { type: 'citation', value, data: { hName: 'span', hProperties, hChildren } },
        token,
      );
    },
  },
  exit: {
    citation(token) {
      this.exit(token);
    },
  },
};

function placeOf(written: string): CitedPlace {
  if (written.startsWith('['))
    return { citations: readCitations(written.slice(1, -1).replace(/\n/g, ' ')) ?? [] };
  return { citations: [{ key: written.slice(1) }], isProse: true };
}

function tokenizeBrackets(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  let inside = '';
  const nextLine: State = (code) => {
    effects.enter('citationText');
    return between(code);
  };
  const between: State = (code) => {
    if (code === null || code === openBracket || inside.length > longest) return nok(code);
    if (markdownLineEnding(code)) {
      inside += ' ';
      effects.exit('citationText');
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      return nextLine;
    }
    effects.consume(code);
    if (code === closeBracket) return readCitations(inside) ? closed : nok;
    inside += code < 0 ? ' ' : String.fromCharCode(code);
    return between;
  };
  // `[@key](address)` and `[@key][name]` are links.
  const closed: State = (code) => {
    if (code === openParenthesis || code === openBracket) return nok(code);
    effects.exit('citationText');
    effects.exit('citation');
    return ok(code);
  };
  return (code) => {
    effects.enter('citation');
    effects.enter('citationText');
    effects.consume(code);
    return between;
  };
}

function tokenizeSentence(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const { previous } = this;
  let size = 0;
  const more: State = (code) => {
    size += 1;
    if (isOfWord(code) && size < longest) {
      effects.consume(code);
      return more;
    }
    // The mark behind the last word is the sentence's.
    if (size > 1 && isMark(code)) return effects.check(wordBehindMark, within, done)(code);
    return done(code);
  };
  const within: State = (code) => {
    effects.consume(code);
    return more;
  };
  const done: State = (code) => {
    if (size === 1) return nok(code);
    effects.exit('citationText');
    effects.exit('citation');
    return ok(code);
  };
  return (code) => {
    if (isOfWord(previous)) return nok(code);
    effects.enter('citation');
    effects.enter('citationText');
    effects.consume(code);
    return more;
  };
}

const wordBehindMark: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    return (mark) => {
      effects.enter('citationText');
      effects.consume(mark);
      effects.exit('citationText');
      return (code) => (isOfWord(code) ? ok(code) : nok(code));
    };
  },
};

const isMark = (code: Code) =>
  code !== null && code >= 0 && '-.:/+'.includes(String.fromCharCode(code));
const isOfWord = (code: Code) => code === lowLine || isWord(code);
