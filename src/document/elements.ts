import type { Nodes } from 'hast';

const blocks = new Set(
  'aside blockquote caption col colgroup dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** True for an element that browsers set on lines of its own, false for what stands in a line. */
export function isBlock(node: Nodes): boolean {
  return node.type === 'element' && blocks.has(node.tagName);
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
