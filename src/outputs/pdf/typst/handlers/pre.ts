import type { Element } from 'hast';
import { classesOf } from '../../../../document/data.js';
import { elementIn } from '../../../../document/shape.js';
import { codeText } from '../code-text.js';
import { literal } from '../escape.js';
import type { TypstState } from '../state.js';
import { isUnbroken, longestUnbroken } from '../unbroken.js';

/** A block of code. */
export function pre(node: Element, state: TypstState): string {
  const inner = elementIn(node);
  const language = (inner ? classesOf(inner) : []).find((name) => name.startsWith('language-'));
  const named = language ? literal(language.slice('language-'.length)) : 'none';
  const text = codeText(node).replace(/\n$/, '');
  const breaks = isUnbroken(text, Math.floor(Math.min(state.width(), longestUnbroken) * 0.8));
  return `code-block(${state.verbatim(text, node)}, ${named}${breaks ? ', breaks: true' : ''})`;
}
