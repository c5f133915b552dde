import type { Element } from 'xast';
import { toXml } from '../to-xml.js';

/** Deeper or larger drawings are beyond what programs that show them follow. */
const deepest = 100;
const largest = 100_000;

/** True for a drawing that is too deep, or too large once every reference is followed and every filter drawn. */
export function isBeyondLimits(root: Element): boolean {
  return !isShallow(root) || drawnSize(root) > largest || hasHeavyFilter(root);
}

function isShallow(root: Element): boolean {
  const waiting: [Element, number][] = [[root, 0]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [node, depth] = next;
    if (depth > deepest) return false;
    for (const child of node.children)
      if (child.type === 'element') waiting.push([child, depth + 1]);
  }
  return true;
}

/** Filters are drawn in pixels, each over the whole canvas: no larger, and no more of them, than a screen holds. */
const canvas = 4000;
const mostFilters = 50;

function hasHeavyFilter(root: Element): boolean {
  const text = toXml(root);
  if (!/<(?:\w+:)?filter\b/.test(text)) return false;
  const count = text.match(/<(?:\w+:)?fe[A-Z]/g)?.length ?? 0;
  const uses = text.match(/filter\s*[:=]/g)?.length ?? 0;
  const { width = '', height = '', viewBox = '' } = root.attributes;
  const sizes = [
    ...text.matchAll(/<(?:\w+:)?(?:fe[A-Z]|filter\b)[^>]*>/g),
    [`${width} ${height} ${viewBox}`],
  ]
    .flatMap(([tag = '']) => tag.match(/\d+(?:\.\d+)?(?:e\d+)?/gi) ?? [])
    .map(Number);
  return count > mostFilters || uses > mostFilters || sizes.some((size) => size > canvas);
}

/** How many elements are drawn once every reference is followed: a few can stand for billions. */
function drawnSize(root: Element): number {
  const byId = new Map<string, Element>();
  const list = (node: Element) => {
    if (node.attributes.id) byId.set(node.attributes.id, node);
    for (const child of node.children) if (child.type === 'element') list(child);
  };
  list(root);
  const sizes = new Map<Element, number>();
  const size = (node: Element, trail: number): number => {
    const known = sizes.get(node);
    if (known !== undefined) return known;
    // A reference to itself draws nothing more; a chain of references may be as long as the file.
    sizes.set(node, 0);
    if (trail > 10 * deepest) return largest + 1;
    const parts = node.children.filter((child): child is Element => child.type === 'element');
    const drawn = [...parts, ...targets(node, byId)].map((each) => size(each, trail + 1));
    const sum = drawn.reduce((total, each) => total + each, 1);
    sizes.set(node, sum);
    return sum;
  };
  return size(root, 0);
}

function targets({ attributes }: Element, byId: ReadonlyMap<string, Element>): Element[] {
  return Object.entries(attributes).flatMap(([name, said]) => {
    const id = name.endsWith('href')
      ? said?.trim()
      : /url\(\s*["']?(#[^)"']*)/.exec(said ?? '')?.[1];
    return (id?.startsWith('#') && byId.get(id.slice(1))) || [];
  });
}
