import type { Element } from 'hast';
import { textProperty } from '../../document/data.js';

/** What styles of word processors say that elements say too, the outermost first. */
const meanings: readonly (readonly [name: string, style: RegExp])[] = [
  ['strong', /(?:^|[;\s])font-weight:\s*(?:bold|[6-9]00)/i],
  ['em', /(?:^|[;\s])font-style:\s*italic/i],
  ['del', /(?:^|[;\s])text-decoration(?:-line)?:[^;]*line-through/i],
  ['sup', /(?:^|[;\s])vertical-align:\s*super/i],
  ['sub', /(?:^|[;\s])vertical-align:\s*sub(?!\w|p)/i],
];

const named: Readonly<Record<string, string>> = {
  b: 'strong',
  strong: 'strong',
  i: 'em',
  em: 'em',
  s: 'del',
  strike: 'del',
  del: 'del',
  sup: 'sup',
  sub: 'sub',
};

/** The marks of meaning that an inline element stands for: none for one that only paints. */
export function marksOf(element: Element): string[] {
  const style = textProperty(element, 'style') ?? '';
  const own = named[element.tagName];
  const plain =
    (own === 'strong' && /(?:^|[;\s])font-weight:\s*(?:normal|400)/i.test(style)) ||
    (own === 'em' && /(?:^|[;\s])font-style:\s*normal/i.test(style));
  const styled = meanings.flatMap(([name, pattern]) => (pattern.test(style) ? [name] : []));
  return [...new Set([...(own && !plain ? [own] : []), ...styled])];
}
