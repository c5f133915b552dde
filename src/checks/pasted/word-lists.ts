import type { Element, ElementContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';
import { textProperty } from '../../document/data.js';

/** A paragraph that Word shows as an item of a list. */
interface Item {
  level: number;
  number: number | undefined;
  content: ElementContent[];
}

/** Paragraphs of Word that follow each other and are items become lists; all else stays. */
export function withLists(nodes: readonly ElementContent[]): ElementContent[] {
  const result: ElementContent[] = [];
  let items: Item[] = [];
  const flush = () => {
    while (items.length > 0) result.push(listOf(items, items[0]?.level ?? 1));
  };
  for (const node of nodes) {
    const item = itemOf(node);
    if (item) items.push(item);
    else if (node.type === 'element' || items.length === 0 || textOf(node).trim() !== '') {
      flush();
      items = [];
      result.push(node);
    }
  }
  flush();
  return result;
}

/** Takes the items of one list, and those of lists within, from the front. */
function listOf(items: Item[], level: number): Element {
  const [first] = items;
  const number = first?.number;
  const list = number === undefined ? h('ul') : h('ol', number === 1 ? {} : { start: number });
  while (items[0] && items[0].level >= level) {
    const [next] = items;
    const last = list.children.at(-1);
    if (next.level > level && last?.type === 'element')
      last.children.push(listOf(items, next.level));
    else {
      if ((next.number === undefined) !== (number === undefined)) break;
      items.shift();
      list.children.push(h('li', next.content));
    }
  }
  return list;
}

/** Letters and Roman numbers, which Markdown has no lists for, are no items: they stay in the text. */
function itemOf(node: ElementContent): Item | undefined {
  if (node.type !== 'element' || node.tagName !== 'p') return undefined;
  const level = /mso-list:[^;]*\blevel(\d+)/.exec(textProperty(node, 'style') ?? '')?.[1];
  if (!level) return undefined;
  const copy = structuredClone(node);
  let mark: string | undefined;
  visit(copy, 'element', (part, index, parent) => {
    if (!parent || index === undefined || !isMark(part)) return undefined;
    mark = textOf(part).replace(/[\s\u00a0]/g, '');
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
  const number = /^(\d+)[.)]?$/.exec(mark ?? '')?.[1];
  if (mark === undefined || (!number && /[\p{L}\d]/u.test(mark.replace(/^o$/, ''))))
    return undefined;
  return {
    level: Number(level),
    number: number ? Number(number) : undefined,
    content: copy.children,
  };
}

/** True for the span in which Word writes the sign or number of an item. */
function isMark(node: Element): boolean {
  return /mso-list:\s*Ignore/i.test(textProperty(node, 'style') ?? '');
}
