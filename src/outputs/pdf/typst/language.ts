import type { Element } from 'hast';
import { textProperty } from '../../../document/data.js';
import { literal } from './escape.js';

/** Typst statements, or an expression, in the language and the direction that their element says. */
export function inItsLanguage(node: Element, code: string): string {
  const dir = textProperty(node, 'dir')?.toLowerCase();
  const [, lang] = /^([a-z]{2,3})(?:-|$)/i.exec(textProperty(node, 'lang') ?? '') ?? [];
  const said = [
    ...(lang ? [`lang: ${literal(lang.toLowerCase())}`] : []),
    ...(dir === 'rtl' || dir === 'ltr' ? [`dir: ${dir}`] : []),
  ];
  return said.length === 0 || code === '' || code === '[]'
    ? code
    : `text(${said.join(', ')}, {${code}})`;
}
