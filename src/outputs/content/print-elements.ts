import type { Element, ElementContent, Nodes } from 'hast';
import type { ElementPrinter } from './context.js';

/** Copies of nodes, each element made by the printer of its name once those within it are. */
export function printElements<Context>(
  nodes: readonly Nodes[],
  context: Context,
  printers: Readonly<Record<string, ElementPrinter<Context>>>,
): ElementContent[] {
  const visit = (node: Nodes, parents: readonly Element[]): ElementContent => {
    if (node.type !== 'element') return node as ElementContent;
    const children = node.children.map((child) => visit(child, [...parents, node]));
    const changed = children.some((child, index) => child !== node.children[index]);
    const print = printers[node.tagName];
    const copy = changed ? { ...node, children } : node;
    return print ? print(copy, context, parents) : copy;
  };
  return nodes.map((node) => visit(node, []));
}
