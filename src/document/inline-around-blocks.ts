import type { Element, ElementContent } from 'hast';
import { isBlock } from './elements.js';
import { isNoteCall } from './notes.js';
import { isBlank, isElement, runsOf } from './shape.js';

/**
 * An element of the line around blocks, taken apart as browsers set it (CSS 2.2, section 9.2.1.1): each block
 * stands by itself and holds the element around its own lines. A link within a link ends the outer one; pictures and
 * calls of notes stand beside code, which is text alone.
 * @param node whose children are in order already.
 */
export function aroundBlocks(node: Element): ElementContent[] {
  let isFirst = true;
  const around = (run: ElementContent[]): ElementContent[] => {
    if (run.every(isBlank)) return run;
    const { id: _, ...others } = node.properties;
    const properties = isFirst ? node.properties : others;
    isFirst = false;
    return [{ ...node, properties, children: run }];
  };
  const isApart = (child: ElementContent) =>
    isBlock(child) ||
    (node.tagName === 'a' && holdsLink(child)) ||
    (node.tagName === 'code' && holdsNoCode(child));
  const within = (children: readonly ElementContent[]): ElementContent[] =>
    runsOf(children, isApart).flatMap((run): ElementContent[] => {
      const [only] = run;
      if (!only || !isApart(only)) return around(run);
      if (!isBlock(only)) return [only];
      return [{ ...only, children: within(only.children) }];
    });
  const parts = within(node.children);
  return isFirst && node.properties.id !== undefined
    ? [{ ...node, tagName: 'span', properties: { id: node.properties.id }, children: [] }, ...parts]
    : parts;
}

/** True for a link, or what has one in it. */
export function holdsLink(node: ElementContent): boolean {
  if (!isElement(node)) return false;
  return (
    (node.tagName === 'a' && node.properties.href !== undefined) || node.children.some(holdsLink)
  );
}

/** True for what no line of code can show, or what has it in it. */
export function holdsNoCode(node: ElementContent): boolean {
  if (!isElement(node)) return false;
  return isElement(node, 'img', 'input') || isNoteCall(node) || node.children.some(holdsNoCode);
}
