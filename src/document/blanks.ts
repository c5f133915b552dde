import type { Element, Nodes } from 'hast';
import { toString as textOf } from 'hast-util-to-string';

/** A passage of a clause that its reader fills in or takes out: `[à compléter : nombre]`. */
const blank = /(\[[^[\]]*\p{L}[^[\]]*\])/u;

/** A text in pieces, the blanks of a clause apart from what is around them. */
export function splitAtBlanks(text: string): { text: string; isBlank: boolean }[] {
  return text
    .split(blank)
    .map((piece, index) => ({ text: piece, isBlank: index % 2 === 1 }))
    .filter((piece) => piece.text !== '');
}

/** How many blanks the text of a clause has. */
export function countBlanks(text: Element): number {
  return textsIn(text).reduce(
    (count, each) => count + splitAtBlanks(each).filter(({ isBlank }) => isBlank).length,
    0,
  );
}

/** The texts in an element: what links and emphasis part is not one blank. */
function textsIn(node: Nodes): string[] {
  if (node.type === 'text') return [textOf(node)];
  return 'children' in node ? (node.children as Nodes[]).flatMap(textsIn) : [];
}
