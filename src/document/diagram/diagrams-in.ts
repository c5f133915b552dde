import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { classesOf } from '../data.js';
import { isDiagramLanguage } from '../diagram-fence.js';
import { elementIn } from '../shape.js';

/** A block of code that is to be drawn. */
export interface Diagram {
  /** The `pre`. */
  node: Element;
  code: Element;
  /** True within a figure, of which it is what is shown. */
  isInFigure: boolean;
}

/** The blocks of code of a chapter that have the alternative by which they are diagrams. */
export function diagramsIn(tree: Root): Diagram[] {
  const found: Diagram[] = [];
  visit(tree, 'element', (node, _, parent) => {
    const code = node.tagName === 'pre' ? elementIn(node, 'code') : undefined;
    if (code?.properties.dataAlt === undefined || !classesOf(code).some(isDiagramClass)) return;
    const isInFigure = parent?.type === 'element' && parent.tagName === 'figure';
    found.push({ node, code, isInFigure });
  });
  return found;
}

function isDiagramClass(name: string): boolean {
  return isDiagramLanguage(name.replace(/^language-/, ''));
}
