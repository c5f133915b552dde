import type { Element } from 'hast';
import { h } from 'hastscript';
import { expect, test } from 'vitest';
import { parentheses } from '../../src/document/transforms/parentheses.js';

test('a link within parentheses is told from one that is not', () => {
  const links = [1, 2, 3, 4].map((number) => h('a', { href: `#${number}` }, 'figure'));
  const [inside, outside, closed, nested] = links as [Element, Element, Element, Element];
  const tree = {
    type: 'root' as const,
    children: [
      h('p', ['un début (voir ', h('strong', ['la ', inside]), ') puis ', outside]),
      h('p', ['fermée) ', closed]),
      h('p', ['(ouverte ', h('span', nested)]),
    ],
  };
  parentheses(tree);
  expect(links.map((each) => each.data?.parenthetical ?? false)).toEqual([
    true,
    false,
    false,
    true,
  ]);
});
