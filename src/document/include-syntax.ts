import type { Parent } from 'mdast';
import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown';
import { markdownLineEnding } from 'micromark-util-character';
import type { Code, Construct, Effects, State, TokenizeContext } from 'micromark-util-types';

/** A line that stands for the text of another file. */
export interface Include extends Parent {
  type: 'include';
  /** As its author wrote it; undefined where the line names none. */
  file: string | undefined;
}

declare module 'mdast' {
  interface RootContentMap {
    include: Include;
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    include: 'include';
    includeEnd: 'includeEnd';
  }
}

const line = /^:{3,}include[ \t]*(?:\{([^{}]*)\}[ \t]*)?$/;
const fileAttribute = /^\s*file\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>=`]+))\s*$/;
const closing = /^ {0,3}:{3,}[ \t]*$/;

/**
 * A line `:::include{file=…}` of micromark. It holds nothing, so that its closing `:::` on the next
 * line may be left out.
 */
export const includeConstruct: Construct = { name: 'include', tokenize: tokenizeInclude };

const includeEnd: Construct = { tokenize: tokenizeEnd, partial: true };

function tokenizeInclude(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const done: State = (code) => {
    effects.exit('include');
    return this.interrupt || code === null ? ok(code) : effects.attempt(includeEnd, ok, ok)(code);
  };
  return (code) => {
    effects.enter('include');
    return restOfLine(effects, (text) => (line.test(text) ? done : nok))(code);
  };
}

function tokenizeEnd(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const done: State = (code) => {
    effects.exit('includeEnd');
    return ok(code);
  };
  const start: State = (code) => {
    if (code === null || this.parser.lazy[this.now().line]) return nok(code);
    effects.enter('includeEnd');
    return restOfLine(effects, (text) => (closing.test(text) ? done : nok))(code);
  };
  return (code) => {
    effects.enter('lineEnding');
    effects.consume(code);
    effects.exit('lineEnding');
    return start;
  };
}

/** Consumes a line, then goes on as its text decides. */
function restOfLine(effects: Effects, next: (text: string) => State): State {
  let text = '';
  const consume = (code: Code): State | undefined => {
    if (code === null || markdownLineEnding(code)) return next(text)(code);
    text += code < 0 ? ' ' : String.fromCharCode(code);
    effects.consume(code);
    return consume;
  };
  return consume;
}

/** Makes the tokens of includes nodes of mdast. */
export const includeFromMarkdown: FromMarkdownExtension = {
  enter: {
    include(token) {
      const attributes = line.exec(this.sliceSerialize(token))?.[1] ?? '';
      const [, double, single, bare] = fileAttribute.exec(attributes) ?? [];
      const file = (double ?? single ?? bare)?.trim() || undefined;
      const data = { hProperties: { dataInclude: file ?? '' } };
      this.enter({ type: 'include', file, children: [], data }, token);
    },
  },
  exit: {
    include(token) {
      this.exit(token);
    },
  },
};
