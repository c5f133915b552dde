import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { classesOf } from '../../../document/data.js';
import { literal } from '../escape.js';

/** A block of code. */
export function pre(node: Element): string {
  const inner = node.children.find((child): child is Element => child.type === 'element');
  const language = (inner ? classesOf(inner) : []).find((name) => name.startsWith('language-'));
  const named = language ? literal(language.slice('language-'.length)) : 'none';
  return `code-block(${literal(textOf(node).replace(/\n$/, ''))}, ${named})`;
}
