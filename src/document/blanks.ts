import type { Element, ElementContent, Nodes } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { isElement } from './shape.js';

/** A passage of a clause that its reader fills in or takes out: `[à compléter : nombre]`. */
const blank = /(\[[^[\]]*\p{L}[^[\]]*\])/u;

/** A text in pieces, the blanks of a clause apart from what is around them. */
export function splitAtBlanks(text: string): { text: string; isBlank: boolean }[] {
  return text
    .split(blank)
    .map((piece, index) => ({ text: piece, isBlank: index % 2 === 1 }))
    .filter((piece) => piece.text !== '');
}

/** What only says how words look: within a blank, which its reader replaces, the words stay. */
const looks = ['b', 'code', 'em', 'i', 'mark', 'small', 'span', 'strong', 'sub', 'sup', 'u'];

/** The content of a clause, each blank that emphasis or code parts made one text. */
export function withWholeBlanks(nodes: readonly ElementContent[]): ElementContent[] {
  const made: ElementContent[] = [];
  for (let at = 0; at < nodes.length; at += 1) {
    const node = nodes[at] as ElementContent;
    if (node.type !== 'text') {
      made.push(isElement(node) ? { ...node, children: withWholeBlanks(node.children) } : node);
      continue;
    }
    const end = lastOfBlanks(nodes, at);
    made.push({ ...node, value: textOf({ type: 'root', children: nodes.slice(at, end + 1) }) });
    at = end;
  }
  return made;
}

/** True for a text whose last bracket opens. */
const isOpen = (text: string) => /\[[^[\]]*$/.test(text);

/** Where the last of the blanks ends that begin in a text or where the one before ends. */
function lastOfBlanks(nodes: readonly ElementContent[], start: number): number {
  const end = isOpen(textOf(nodes[start] as Nodes)) ? endOfBlank(nodes, start) : start;
  return end === start ? start : lastOfBlanks(nodes, end);
}

/** Where the blank that a text opens is closed, if words alone stand before. */
function endOfBlank(nodes: readonly ElementContent[], start: number): number {
  for (let at = start + 1; at < nodes.length; at += 1) {
    const node = nodes[at] as ElementContent;
    if (node.type === 'text') {
      if (/^[^[\]]*\]/.test(node.value)) return at;
      if (/[[\]]/.test(node.value)) return start;
    } else if (!isElement(node, ...looks) || !hasWordsAlone(node)) return start;
  }
  return start;
}

function hasWordsAlone(node: Element): boolean {
  return node.children.every(
    (child) =>
      (child.type === 'text' && !/[[\]]/.test(child.value)) ||
      (isElement(child, ...looks) && hasWordsAlone(child)),
  );
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
