import type { Literal, PhrasingContent } from 'mdast';
import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown';
import { toString as textOf } from 'mdast-util-to-string';
import type { Code, Construct, Extension, State } from 'micromark-util-types';
import { isVariableLetter } from '../guide/variable-name.js';

/** A place that stands for what `guide.yaml` says once: `{name}`. */
export interface Variable extends Literal {
  type: 'variable';
  name: string;
  /** What readers see, without markup; as it is written where nothing has that name. */
  value: string;
  /** What is put in its place; undefined where nothing has that name. */
  content: PhrasingContent[] | undefined;
}

declare module 'mdast' {
  interface PhrasingContentMap {
    variable: Variable;
  }
  interface RootContentMap {
    variable: Variable;
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    variable: 'variable';
  }
}

const openBrace = 123;
const closeBrace = 125;

/** `{name}` for micromark; `\{name}`, `{#anchor}` and the `{{ name }}` of hosts stay what they are. */
export function variableSyntax(): Extension {
  return { text: { [openBrace]: { name: 'variable', tokenize, previous } } };
}

const previous: Construct['previous'] = (code) => code !== openBrace;

const tokenize: Construct['tokenize'] = (effects, ok, nok) => {
  let size = 0;
  const letter: State = (code) => {
    if (code === closeBrace && size > 0) return close(code);
    if (!isLetter(code, size === 0)) return nok(code);
    size += 1;
    effects.consume(code);
    return letter;
  };
  const close: State = (code) => {
    effects.consume(code);
    effects.exit('variable');
    return (next) => (next === closeBrace ? nok(next) : ok(next));
  };
  return (code) => {
    effects.enter('variable');
    effects.consume(code);
    return letter;
  };
};

const isLetter = (code: Code, isFirst: boolean) =>
  code !== null && code > 0 && isVariableLetter(String.fromCodePoint(code), isFirst);

/**
 * Makes the tokens of variables nodes of mdast.
 * @param contents what stands for each.
 */
export function variablesFromMarkdown(
  contents: ReadonlyMap<string, PhrasingContent[]>,
): FromMarkdownExtension {
  return {
    enter: {
      variable(token) {
        const written = this.sliceSerialize(token);
        const name = written.slice(1, -1);
        const content = contents.get(name);
        const value = content === undefined ? written : textOf(content);
        this.enter({ type: 'variable', name, value, content }, token);
      },
    },
    exit: {
      variable(token) {
        this.exit(token);
      },
    },
  };
}
