import type { Element } from 'hast';
import { classesOf } from '../../../../document/data.js';
import { elementIn } from '../../../../document/shape.js';
import { codeText } from '../code-text.js';
import { literal } from '../escape.js';
import { block, type TypstState } from '../state.js';
import { breaks, formula } from './code.js';

/** A block of code, or a formula on lines of its own. */
export function pre(node: Element, state: TypstState): string {
  const inner = elementIn(node);
  if (inner?.data?.formula)
    return block([
      state.anchor(node),
      formula(inner, inner.data.formula, state, node.data?.number),
    ]);
  const language = (inner ? classesOf(inner) : []).find((name) => name.startsWith('language-'));
  const named = language ? literal(grammarOf(language.slice('language-'.length))) : 'none';
  const text = codeText(node).replace(/\n$/, '');
  return `code-block(${breaks(text, state)}${state.verbatim(text, node)}, ${named})`;
}

/**
 * The typesetter's grammar of JavaScript never ends where a `return` without a semicolon is followed by a comment on
 * a line, a block comment and a function (Typst 0.14.2). That of TypeScript takes the same code.
 */
function grammarOf(language: string): string {
  return /^(?:js|javascript|mjs|cjs)$/i.test(language) ? 'ts' : language;
}
