import type { Element, Nodes, Parents } from 'hast';
import { classesOf } from './data.js';

/** An element of one of these names. */
type Named<Name extends string> = Element & { tagName: Name };

/** True for an element; where names are given, for one of these. */
export function isElement<Name extends string>(
  node: Nodes | undefined,
  ...names: readonly Name[]
): node is Named<Name> {
  return node?.type === 'element' && (names.length === 0 || names.includes(node.tagName as Name));
}

/** True for a heading of a section. */
export function isHeading(node: Nodes | undefined): node is Named<`h${1 | 2 | 3 | 4 | 5 | 6}`> {
  return isElement(node) && /^h[1-6]$/.test(node.tagName);
}

/** The level of a heading, from 1 to 6. */
export function levelOf(heading: Element): number {
  return Number(heading.tagName.slice(1));
}

/** The elements directly in a node; where names are given, those of these. */
export function elementsIn(node: Parents, ...names: readonly string[]): Element[] {
  return (node.children as Nodes[]).filter((child) => isElement(child, ...names)) as Element[];
}

/** The first element directly in a node; where names are given, the first of these. */
export function elementIn(node: Parents, ...names: readonly string[]): Element | undefined {
  return (node.children as Nodes[]).find((child) => isElement(child, ...names)) as
    | Element
    | undefined;
}

/** What a node holds, where that is one element alone; with a name, one of that name. */
export function onlyElementIn(node: Parents, ...names: readonly string[]): Element | undefined {
  const [only, ...others] = node.children as Nodes[];
  return others.length === 0 && isElement(only, ...names) ? only : undefined;
}

/** True when an element has a class. */
export function hasClass(node: Element, name: string): boolean {
  return classesOf(node).includes(name);
}

/** True for text without any character that shows. */
export function isBlank(node: Nodes): boolean {
  return node.type === 'text' && /^[ \t\r\n\f]*$/.test(node.value);
}

/** Children in groups of neighbours that are alike. */
export function runsOf<Node extends Nodes>(
  children: readonly Node[],
  isAlone: (node: Node) => boolean,
): Node[][] {
  const runs: Node[][] = [];
  let open: Node[] | undefined;
  for (const child of children) {
    if (isAlone(child)) {
      runs.push([child]);
      open = undefined;
    } else if (open) open.push(child);
    else {
      open = [child];
      runs.push(open);
    }
  }
  return runs;
}
