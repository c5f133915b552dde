import type { Element, ElementContent, Root, Text } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { isBlock } from '../../document/elements.js';
import { marksOf } from './styles.js';
import { withLists } from './word-lists.js';

/** What says nothing to readers, with all that is in it. */
const unread = /^(?:script|style|meta|title|link|xml|head|col|colgroup|template|w:.*|m:.*)$/;
/** Boxes of pages, of which only what they hold is said. */
const boxes = /^(?:html|body|div|section|article|header|footer|main|center|tbody|tfoot)$/;
const kept =
  /^(?:p|h[1-6]|ul|ol|li|table|thead|tr|td|th|caption|blockquote|pre|code|hr|br|img|a|abbr|dl|dt|dd)$/;
/** Attributes that say something. */
const attributes = ['href', 'src', 'alt', 'title', 'colSpan', 'rowSpan', 'start'];

/** The text and structure of what was pasted, without its formatting. */
export function cleaned(tree: Root): Root {
  return { type: 'root', children: blocks(tree.children as ElementContent[]) };
}

function blocks(nodes: readonly ElementContent[]): ElementContent[] {
  const clean = joined(withLists(unboxed(nodes)).flatMap(cleanNode));
  return clean.some(isBlockNode) ? clean.filter((node) => !isBreak(node)) : clean;
}

/** What boxes hold in their place: lists of Word go on across them. */
function unboxed(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [node];
    if (unread.test(node.tagName)) return [];
    const isWrapper = marksOf(node).length === 0 && node.children.some(isBlockNode);
    return boxes.test(node.tagName) || (isWrapper && !kept.test(node.tagName))
      ? unboxed(node.children)
      : [node];
  });
}

function isBlockNode(node: ElementContent): boolean {
  return (
    (isBlock as (node: ElementContent) => boolean)(node) ||
    (node.type === 'element' && boxes.test(node.tagName))
  );
}

function cleanNode(node: ElementContent): ElementContent[] {
  if (node.type === 'text') return [text(node)];
  if (node.type !== 'element' || unread.test(node.tagName)) return [];
  const { tagName } = node;
  if (tagName === 'p' && /^MsoTitle$/.test(String(node.properties.className)))
    return cleanNode({ ...node, tagName: 'h1', properties: {} });
  const children = blocks(node.children);
  if (children.some(isBlockNode) && !isBlock(node)) return children;
  if (/^(?:p|li|h[1-6])$/.test(tagName) && isEmpty(children)) return [];
  if (kept.test(tagName)) return keptAs(node, children);
  return marksOf(node).reduceRight(marked, children);
}

function keptAs(node: Element, children: ElementContent[]): ElementContent[] {
  const properties = Object.fromEntries(
    Object.entries(node.properties).filter(
      ([name, value]) => attributes.includes(name) && !(/Span$/.test(name) && Number(value) === 1),
    ),
  );
  if (node.tagName === 'a' && !properties.href) return children;
  if (/^[uo]l$/.test(node.tagName)) return [{ ...node, properties, children: itemsOnly(children) }];
  const single = /^(?:li|td|th)$/.test(node.tagName) ? withoutParagraph(children) : children;
  const inner = /^(?:h\d|th)$/.test(node.tagName) ? single.flatMap(unmarked) : single;
  return [{ ...node, properties, children: inner }];
}

/** A paragraph alone needs no mark of its own in an item or a cell. */
function withoutParagraph(children: ElementContent[]): ElementContent[] {
  const others = children.filter((child) => textOf(child).trim() !== '' && !isBlockNode(child));
  const paragraphs = children.filter((child) => child.type === 'element' && child.tagName === 'p');
  if (others.length > 0 || paragraphs.length !== 1) return children;
  return children.flatMap((child) =>
    child.type === 'element' && child.tagName === 'p' ? child.children : [child],
  );
}

/** Lists directly within lists, as Google writes them, belong to the item before. */
function itemsOnly(nodes: readonly ElementContent[]): ElementContent[] {
  const items: Element[] = [];
  for (const node of nodes) {
    const last = items.at(-1);
    if (node.type === 'element' && node.tagName === 'li') items.push(node);
    else if (textOf(node).trim() === '') continue;
    else if (last) last.children.push(node);
    else items.push(h('li', [node]));
  }
  return items;
}

/** A break between blocks is an empty line. */
function isBreak(node: ElementContent): boolean {
  return node.type === 'element' && node.tagName === 'br';
}

/** Headings are bold by themselves. */
export function unmarked(node: ElementContent): ElementContent[] {
  return node.type === 'element' && node.tagName === 'strong' ? node.children : [node];
}

/** Marks hold words, not the spaces around them. */
function marked(children: ElementContent[], name: string): ElementContent[] {
  if (isEmpty(children)) return children;
  const [before, inner, after] = trimmed(children);
  return [...before, h(name, inner), ...after];
}

function trimmed(nodes: ElementContent[]): [ElementContent[], ElementContent[], ElementContent[]] {
  const first = nodes.findIndex((node) => !isEmpty([node]));
  const last = nodes.findLastIndex((node) => !isEmpty([node]));
  const inner = nodes.slice(first, last + 1);
  const before = nodes.slice(0, first);
  const after = nodes.slice(last + 1);
  const [head] = inner;
  if (head?.type === 'text' && /^\s/.test(head.value)) {
    before.push({ type: 'text', value: ' ' });
    inner[0] = { type: 'text', value: head.value.trimStart() };
  }
  const tail = inner.at(-1);
  if (tail?.type === 'text' && /\s$/.test(tail.value)) {
    after.unshift({ type: 'text', value: ' ' });
    inner[inner.length - 1] = { type: 'text', value: tail.value.trimEnd() };
  }
  return [before, inner, after];
}

function isEmpty(nodes: readonly ElementContent[]): boolean {
  return nodes.every((node) => {
    if (node.type !== 'element') return textOf(node).trim() === '';
    return !/^(?:img|hr|table)$/.test(node.tagName) && isEmpty(node.children);
  });
}

/** Typesetting puts no-break spaces where they belong, and hyphens words. */
function text({ value }: Text): Text {
  return {
    type: 'text',
    value: value.replace(/[\u00ad\u200b\ufeff]/g, '').replace(/[\u00a0\u202f]/g, ' '),
  };
}

/** Word cuts bold words into many pieces: neighbours of one name are one. */
function joined(nodes: readonly ElementContent[]): ElementContent[] {
  const result: ElementContent[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    const isMark = node.type === 'element' && /^(?:strong|em|del|sup|sub)$/.test(node.tagName);
    if (isMark && last?.type === 'element' && last.tagName === node.tagName)
      last.children = joined([...last.children, ...node.children]);
    else result.push(node);
  }
  return result;
}
