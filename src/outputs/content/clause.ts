import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { splitAtBlanks } from '../../document/blanks.js';
import { clauseParts } from '../../document/clause-box.js';
import { isElement } from '../../document/shape.js';

/** A clause whose title is a heading and whose blanks show; any other element as it is. */
export const clause = (node: Element): Element => {
  if (!clauseParts(node)) return node;
  const [title, text] = node.children.filter((child) => isElement(child)) as [Element, Element];
  return {
    ...node,
    children: [
      { ...title, tagName: `h${node.data?.titleLevel ?? 3}` },
      { ...text, children: withBlanks(text.children) },
    ],
  };
};

function withBlanks(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'text')
      return splitAtBlanks(node.value).map((piece) =>
        piece.isBlank
          ? h('mark.guide-blank', piece.text)
          : { type: 'text' as const, value: piece.text },
      );
    return [isElement(node) ? { ...node, children: withBlanks(node.children) } : node];
  });
}
