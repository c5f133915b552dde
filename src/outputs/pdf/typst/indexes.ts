import type { Element, Nodes } from 'hast';
import { textProperty } from '../../../document/data.js';
import { elementIn, hasClass, isHeading, levelOf } from '../../../document/shape.js';
import { isIllustration } from './illustration.js';

/** The first element of each id. */
export function elementsById(nodes: Nodes[]): Map<string, Element> {
  const found = new Map<string, Element>();
  const walk = (node: Nodes) => {
    if (node.type !== 'element') return;
    const id = textProperty(node, 'id');
    if (id !== undefined && !found.has(id)) found.set(id, node);
    node.children.forEach(walk);
  };
  nodes.forEach(walk);
  return found;
}

/** The tags of a PDF have the caption of an illustration before what it shows, that of other figures behind it. */
function inReadingOrder(node: Element): readonly Nodes[] {
  if (node.tagName !== 'figure') return node.children;
  const caption = elementIn(node, 'figcaption');
  if (!caption) return node.children;
  const contents = node.children.filter((child) => child !== caption);
  return isIllustration(node) ? [caption, ...contents] : [...contents, caption];
}

/**
 * Depth of each heading below the chapter, by its id, from 1, made consecutive where the author skipped some.
 * Elements may be printed as copies: a link's are, without the decorations in it.
 */
export function consecutiveLevels(nodes: Nodes[]): Map<string | Element, number> {
  const depths = new Map<string | Element, number>();
  const open: number[] = [];
  const walk = (node: Nodes) => {
    if (node.type !== 'element') return;
    if (node.properties.dataFootnotes !== undefined) return;
    if (isHeading(node)) {
      const level = levelOf(node);
      while (open.length > 0 && (open.at(-1) ?? 0) >= level) open.pop();
      open.push(level);
      depths.set(textProperty(node, 'id') ?? '', open.length);
    }
    if (isBox(node)) depths.set(node, open.length + 1);
    inReadingOrder(node).forEach(walk);
  };
  nodes.forEach(walk);
  return depths;
}

function isBox(node: Element): boolean {
  return hasClass(node, 'guide-box') || hasClass(node, 'guide-clause');
}
