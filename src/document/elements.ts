import type { Element, Nodes } from 'hast';

/** What the toolchain knows of an element. */
interface Kind {
  /** On lines of its own in browsers, or in a line (HTML Living Standard, section 15.3). */
  set: 'block' | 'inline';
  /** Nothing, as `br` does; code and the like, which is read as it is written; else any other. */
  holds?: 'nothing' | 'code';
  /** Outside a table it is none. */
  isOfTable?: true;
}

/** Every element that a guide may hold. */
const kinds: readonly (readonly [names: string, kind: Kind])[] = [
  [
    'aside blockquote dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 li nav ol p section summary table ul',
    { set: 'block' },
  ],
  ['caption colgroup tbody td tfoot th thead tr', { set: 'block', isOfTable: true }],
  ['col', { set: 'block', isOfTable: true, holds: 'nothing' }],
  ['hr', { set: 'block', holds: 'nothing' }],
  ['pre', { set: 'block', holds: 'code' }],
  ['a abbr b cite del dfn em i ins mark q s small span strong sub sup time u', { set: 'inline' }],
  ['br img input', { set: 'inline', holds: 'nothing' }],
  ['code kbd samp var', { set: 'inline', holds: 'code' }],
];

const elements: ReadonlyMap<string, Kind> = new Map(
  kinds.flatMap(([names, kind]) => names.split(' ').map((name) => [name, kind])),
);

/** The names of all elements that a guide may hold. */
export const elementNames: readonly string[] = [...elements.keys()];

/** The names of those that browsers set on lines of their own. */
export const blockNames: readonly string[] = elementNames.filter(isBlockName);

/** True for the name of an element that a guide may hold. */
export function isElementName(name: string): boolean {
  return elements.has(name);
}

/** True for the name of an element that stands in a line. */
export function isInlineName(name: string): boolean {
  return elements.get(name)?.set === 'inline';
}

/** True for the name of an element that has no end tag, as it holds nothing. */
export function isVoidName(name: string): boolean {
  return elements.get(name)?.holds === 'nothing';
}

/** True for the name of an element of which parsers make nothing outside a table. */
export function isTablePartName(name: string): boolean {
  return elements.get(name)?.isOfTable === true;
}

/** True for an element that browsers set on lines of its own, false for what stands in a line. */
export function isBlock(node: Nodes): node is Element {
  return node.type === 'element' && isBlockName(node.tagName);
}

/** True for code and the like, which is read as it is written. */
export function isCode({ tagName }: Element): boolean {
  return elements.get(tagName)?.holds === 'code';
}

/** True for what sets apart what is before it and after it: a block or a break. */
export function isApart(node: Nodes): boolean {
  return node.type === 'element' && (isBlockName(node.tagName) || node.tagName === 'br');
}

function isBlockName(name: string): boolean {
  return elements.get(name)?.set === 'block';
}
