import type { Element } from 'hast';
import { classesOf } from '../../../../document/data.js';
import { codeText } from '../code-text.js';
import { literal } from '../escape.js';
import type { TypstState } from '../state.js';

/** A block of code. */
export function pre(node: Element, state: TypstState): string {
  const inner = node.children.find((child): child is Element => child.type === 'element');
  const language = (inner ? classesOf(inner) : []).find((name) => name.startsWith('language-'));
  const named = language ? literal(language.slice('language-'.length)) : 'none';
  return `code-block(${state.verbatim(codeText(node).replace(/\n$/, ''), node)}, ${named})`;
}
