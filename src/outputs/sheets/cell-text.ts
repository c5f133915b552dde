import type { Element, Nodes } from 'hast';
import { isBlock } from '../../document/elements.js';
import { elementsIn, isElement } from '../../document/shape.js';
import { titleText } from '../../document/title-text.js';

/** The text of a cell: a line a block, items behind their bullets or numbers; lines end with `\n`. */
export function cellText(cell: Element): string {
  return linesOf(cell).join('\n');
}

function linesOf(node: Element): string[] {
  if (isElement(node, 'ul', 'ol')) return itemsOf(node);
  const lines: string[] = [];
  let line: Nodes[] = [];
  const flush = () => {
    const text = titleText(...line);
    if (text !== '') lines.push(text);
    line = [];
  };
  for (const child of node.children) {
    if (!isBlock(child) && !isElement(child, 'br')) {
      line.push(child);
      continue;
    }
    flush();
    lines.push(...linesOf(child));
  }
  flush();
  return lines;
}

function itemsOf(list: Element): string[] {
  const start = Number(list.properties.start ?? 1);
  return elementsIn(list).flatMap((item, index) => {
    const [first = '', ...others] = linesOf(item);
    return [`${list.tagName === 'ol' ? `${start + index}.` : '•'} ${first}`, ...others];
  });
}
