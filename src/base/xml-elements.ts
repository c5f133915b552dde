import type { Element, Nodes, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';

/** The elements below a node that have a name, in order, those within each other left out. */
export function below(node: Nodes, name: string): Element[] {
  if (!('children' in node)) return [];
  return (node.children as Nodes[]).flatMap((child) =>
    child.type === 'element' && child.name === name ? [child] : below(child, name),
  );
}

/**
 * The elements of a name in a document that has tens of thousands of them, one tree at a time: all at once take ten
 * times the memory. None of them holds another of its name.
 */
export function* oneByOne(xml: string, name: string): Generator<Element> {
  const whole = new RegExp(`<${name}(?:\\s[^>]*[^/>])?>[\\s\\S]*?</${name}>`, 'g');
  for (const [text] of xml.matchAll(whole)) {
    const [element] = fromXml(text).children;
    if (element?.type === 'element') yield element;
  }
}

/** The elements directly in a node. */
export function elementsOf(node: Element): Element[] {
  return node.children.filter((child) => child.type === 'element');
}

/** The text of a node and all below it. */
export function textIn(node: Nodes): string {
  if (node.type === 'text' || node.type === 'cdata') return node.value;
  return 'children' in node ? (node.children as Nodes[]).map(textIn).join('') : '';
}

/** The first element directly in a node that has a name. */
export function childOf(node: Element | undefined, name: string): Element | undefined {
  return node && elementsOf(node).find((child) => child.name === name);
}

/** The document's element. */
export function rootOf(tree: Root | undefined): Element | undefined {
  return tree?.children.find((child) => child.type === 'element');
}
