import type { Element, ElementContent, Root } from 'hast';
import { isBlock } from '../elements.js';
import { aroundBlocks, holdsLink, holdsNoCode } from '../inline-around-blocks.js';
import { elementsIn, isBlank, isElement, isHeading, runsOf } from '../shape.js';

/**
 * Puts right what HTML does not allow and every browser shows all the same, so that each output may count on it:
 * items outside lists, other things in lists, links in links, blocks in a line, in code or in a heading.
 */
export function structure(tree: Root): void {
  tree.children = inOrder(tree.children as ElementContent[], []);
}

/** @param parents the names of the elements around, the innermost first. */
function inOrder(children: ElementContent[], parents: readonly string[]): ElementContent[] {
  const repaired = children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child];
    child.children = inOrder(child.children, [child.tagName, ...parents]);
    if (isLeftOver(child)) return [];
    if (isLooseCall(child, parents[0])) return [made('sup', [child])];
    return repairedElement(child, parents[0]);
  });
  return orphansHoused(repaired, parents);
}

/** Parsers leave empty elements where blocks and links take what was around them apart. */
function isLeftOver({ tagName, properties, children }: Element): boolean {
  const isEmpty =
    (tagName === 'a' && properties.href !== undefined) || tagName === 'p' || tagName === 'sup';
  return isEmpty && children.every(isBlank) && !properties.id && !properties.ariaLabel;
}

/** The call of a note that an author's link stood around: parsers end that link, and the superscript with it. */
function isLooseCall({ properties }: Element, parent: string | undefined): boolean {
  return properties.dataFootnoteRef !== undefined && parent !== 'sup';
}

function repairedElement(node: Element, parent: string | undefined): ElementContent[] {
  const { tagName, children } = node;
  if (tagName === 'ul' || tagName === 'ol') node.children = asItems(children);
  if (tagName === 'dl') node.children = asDefinitions(children);
  if (tagName === 'figure' || tagName === 'details') keepFirst(node);
  if (tagName === 'pre') node.children = asLines(children);
  if (isHeading(node)) return headingAndBlocks(node);
  if (tagName === 'figcaption' && parent !== 'figure') node.tagName = 'div';
  if (tagName === 'summary' && parent !== 'details') node.tagName = 'div';
  if (tagName === 'a' ? isBrokenLink(node) : !isBlock(node) && children.some(isBlock))
    return aroundBlocks(node);
  if (tagName === 'code' && parent !== 'pre' && children.some(holdsNoCode))
    return aroundBlocks(node);
  return [node];
}

/** A link may hold blocks, but nothing else that is operated. */
function isBrokenLink(node: Element): boolean {
  const isOperated = (child: ElementContent): boolean =>
    isElement(child) && (isElement(child, 'details', 'input') || child.children.some(isOperated));
  return (
    node.properties.href !== undefined &&
    (node.children.some(holdsLink) || node.children.some(isOperated))
  );
}

/** Blocks of lines in a heading are lines of it; other blocks follow it. */
function headingAndBlocks(node: Element): ElementContent[] {
  const lines: ElementContent[] = [];
  const after: ElementContent[] = [];
  const take = (children: readonly ElementContent[]) => {
    for (const child of children) {
      if (isElement(child) && !isBlock(child) && holdsBlock(child)) take(takenApart(child));
      else if (!isBlock(child)) lines.push(child);
      else if (isElement(child, 'p', 'div')) {
        if (lines.some((each) => !isBlank(each))) lines.push(lineBreak());
        take(child.children);
      } else after.push(child);
    }
  };
  take(node.children);
  node.children = lines;
  return [node, ...after];
}

/** Blocks in code are lines of it, as where an empty line ended its HTML. */
function asLines(children: readonly ElementContent[]): ElementContent[] {
  return children.flatMap((child, index): ElementContent[] => {
    if (!isElement(child)) return [child];
    child.children = asLines(child.children);
    if (!isBlock(child)) return [child];
    const next = children[index + 1];
    const before = index > 0 ? [lineEnd()] : [];
    return [...before, ...child.children, ...(next && !isBlock(next) ? [lineEnd()] : [])];
  });
}

function lineEnd(): ElementContent {
  return { type: 'text', value: '\n' };
}

/** An element of the line with blocks in it, at whatever depth: each block by itself. */
function takenApart(node: Element): ElementContent[] {
  node.children = node.children.flatMap((child) =>
    isElement(child) && !isBlock(child) && holdsBlock(child) ? takenApart(child) : [child],
  );
  return aroundBlocks(node);
}

function holdsBlock({ children }: Element): boolean {
  return children.some((child) => isBlock(child) || (isElement(child) && holdsBlock(child)));
}

function lineBreak(): Element {
  return { type: 'element', tagName: 'br', properties: {}, children: [] };
}

/** What stands in a list beside its items belongs to the item before, or is one. */
function asItems(children: readonly ElementContent[]): ElementContent[] {
  const items: ElementContent[] = [];
  for (const child of children) {
    const last = items.findLast((each) => isElement(each));
    if (isBlank(child) || child.type === 'comment' || isElement(child, 'li')) items.push(child);
    else if (last) last.children.push(child);
    else items.push(made('li', [child]));
  }
  return items;
}

function asDefinitions(children: readonly ElementContent[]): ElementContent[] {
  const isOwn = (child: ElementContent) =>
    child.type === 'comment' || isElement(child, 'dt', 'dd', 'div') || isBlank(child);
  return runsOf(children, isOwn).flatMap((run) => (run.every(isOwn) ? run : [made('dd', run)]));
}

/** A second caption or summary is text like other. */
function keepFirst(node: Element): void {
  const name = node.tagName === 'figure' ? 'figcaption' : 'summary';
  for (const other of elementsIn(node, name).slice(1)) other.tagName = 'div';
}

const houses = [
  { house: 'ul', isHouse: /^(?:ul|ol) /, names: ['li'] },
  { house: 'dl', isHouse: /^(?:div )?dl /, names: ['dt', 'dd'] },
];

/** Items without a list are in one. */
function orphansHoused(children: ElementContent[], parents: readonly string[]): ElementContent[] {
  const around = `${parents.slice(0, 2).join(' ')} `;
  return houses.reduce((all, { house, isHouse, names }) => {
    const isOrphan = (child: ElementContent) => isElement(child, ...names);
    if (!all.some(isOrphan) || isHouse.test(around)) return all;
    const isOther = (child: ElementContent) => !isOrphan(child) && !isBlank(child);
    return runsOf(all, isOther).flatMap((run) => (run.some(isOrphan) ? [made(house, run)] : run));
  }, children);
}

function made(tagName: string, children: ElementContent[]): Element {
  const [first] = children;
  return {
    type: 'element',
    tagName,
    properties: {},
    children,
    ...(first?.position && { position: first.position }),
  };
}
