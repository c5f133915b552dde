import type { Element, ElementContent, Root } from 'hast';
import { hasClass, isElement } from '../shape.js';

/** Marks the paragraphs that lead to what follows, a clause or what a colon announces: a page must not part them. */
export function keepWithNext(tree: Root): void {
  const walk = (nodes: readonly (Root['children'][number] | ElementContent)[]) => {
    const elements = nodes.filter((node) => isElement(node));
    elements.forEach((node, index) => {
      const next = elements[index + 1];
      if (node.tagName === 'p' && next && leadsTo(node, next))
        node.data = { ...node.data, keepsWithNext: true };
      walk(node.children);
    });
  };
  walk(tree.children);
}

const announced = new Set(['ul', 'ol', 'dl', 'table', 'figure', 'pre', 'blockquote']);

function leadsTo(paragraph: Element, next: Element): boolean {
  if (hasClass(next, 'guide-clause')) return true;
  return announced.has(next.tagName) && endsInColon(paragraph);
}

function endsInColon(node: Element): boolean {
  const last = node.children.findLast(
    (child) => child.type !== 'text' || child.value.trim() !== '',
  );
  if (isElement(last)) return endsInColon(last);
  return last?.type === 'text' && last.value.trimEnd().endsWith(':');
}
