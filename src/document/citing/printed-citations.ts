import type { Element, ElementContent, Nodes, Parents, Root } from 'hast';
import { raw } from 'hast-util-raw';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import rehypeSanitize from 'rehype-sanitize';
import { visit } from 'unist-util-visit';
import { classesOf, textProperty } from '../data.js';
import { sanitizeSchema } from '../sanitize-schema.js';
import { isElement } from '../shape.js';
import { slugOf } from '../slug.js';
import type { CitedPlace } from './citation.js';
import { placeClass, workClass } from './typst-source.js';

/** What the typesetter makes of citations, ready for a guide. */
export interface PrintedCitations {
  /** What each place reads, in their order; its links lead to anchors of the list. */
  places: ElementContent[][];
  /** The list of works; undefined where there is none. */
  list: Element | undefined;
  /** True where the style puts citations into notes, which no place can show. */
  inNotes: boolean;
}

/**
 * Reads the HTML of the typesetter.
 * @param keys those of the works listed, in the order in which they were asked for.
 */
export function printedCitations(
  html: string,
  asked: readonly CitedPlace[],
  keys: readonly string[],
): PrintedCitations {
  const parsed = raw({ type: 'root', children: [{ type: 'raw', value: html }] }) as Root;
  // What a file of references holds is as foreign as what a chapter holds.
  const tree = rehypeSanitize(sanitizeSchema)(parsed);
  const inNotes = elementsNamed(tree, 'section').some(
    ({ properties }) => properties.role === 'doc-endnotes',
  );
  const works = worksOf(tree, keys);
  const places = blocksOf(tree, placeClass).map((block, index) =>
    placed(block, asked[index], works),
  );
  return { places, list: listOf(tree, works), inNotes };
}

function elementsNamed(node: Element | Root, name: string): Element[] {
  const found: Element[] = [];
  visit(node, 'element', (element) => {
    if (element.tagName === name) found.push(element);
  });
  return found;
}

const blocksOf = (tree: Root, name: string) =>
  elementsNamed(tree, 'div').filter((node) => classesOf(node).includes(name));

/** A work of the list. */
interface Work {
  key: string;
  id: string;
}

/** By the anchors of the typesetter's entries. */
type Works = ReadonlyMap<string, Work>;

function worksOf(tree: Root, keys: readonly string[]): Works {
  const works = new Map<string, Work>();
  const taken = new Set<string>();
  for (const [index, block] of blocksOf(tree, workClass).entries()) {
    const entry = elementsNamed(block, 'a').map(fragmentOf)[0];
    const key = keys[index] ?? '';
    if (entry !== undefined) works.set(entry, { key, id: free(`ref-${slugOf(key)}`, taken) });
  }
  return works;
}

const fragmentOf = (link: Element) => textProperty(link, 'href')?.replace(/^#/, '');

function free(name: string, taken: Set<string>): string {
  let id = name;
  for (let count = 2; taken.has(id); count += 1) id = `${name}-${count}`;
  taken.add(id);
  return id;
}

/** What a place reads, with what stands before each work («voir»). */
function placed(block: Element, place: CitedPlace | undefined, works: Works): ElementContent[] {
  const waiting = [...(place?.citations ?? [])];
  return tidy(block.children).flatMap((child): ElementContent[] => {
    if (child.type !== 'element' || child.tagName !== 'a') return [child];
    const work = works.get(fragmentOf(child) ?? '');
    const position = waiting.findIndex(({ key }) => key === work?.key);
    const [citation] = position === -1 ? [] : waiting.splice(position, 1);
    const link = h('a.guide-work', { href: `#${work?.id}` }, child.children);
    return citation?.prefix ? [{ type: 'text', value: `${citation.prefix} ` }, link] : [link];
  });
}

function listOf(tree: Root, works: Works): Element | undefined {
  const [section] = elementsNamed(tree, 'section').filter(
    ({ properties }) => properties.role === 'doc-bibliography',
  );
  if (!section) return undefined;
  const entries = elementsNamed(section, 'li');
  const isNumbered = entries.every((entry, index) => numberOf(entry) === index + 1);
  const items = entries.map((entry) => {
    const children = tidy(
      isNumbered ? entry.children.filter((child) => !isNumber(child)) : entry.children,
    );
    return h('li', { id: works.get(textProperty(entry, 'id') ?? '')?.id }, children);
  });
  return h(isNumbered ? 'ol' : 'ul', { className: ['guide-references'] }, items);
}

const isNumber = (node: Nodes) => node.type === 'element' && classesOf(node).includes('prefix');

function numberOf(entry: Element): number {
  const label = entry.children.find(isNumber);
  return Number(/\d+/.exec(label ? textOf(label) : '')?.[0]);
}

/** Without what only lays out, and with the spaces and hyphens that a text has. */
function tidy(children: readonly ElementContent[]): ElementContent[] {
  const root: Root = { type: 'root', children: structuredClone([...children]) };
  visit(root, (node, index, parent) => {
    if (node.type === 'text') node.value = node.value.replace(/\u2011/g, '-').replace(/\s+/g, ' ');
    if (isElement(node, 'em', 'strong')) endsBehind(node, index, parent);
    const isLayout = node.type === 'element' && /^(?:div|span)$/.test(node.tagName);
    if (!isLayout || !parent || index === undefined) return undefined;
    parent.children.splice(index, 1, ...node.children);
    return index;
  });
  trimEnds(root);
  return root.children as ElementContent[];
}

/** The space that ends emphasised words stands behind them. */
function endsBehind(node: Element, index = 0, parent?: Parents): void {
  const last = node.children.at(-1);
  if (last?.type !== 'text' || !last.value.endsWith(' ')) return;
  last.value = last.value.trimEnd();
  parent?.children.splice(index + 1, 0, { type: 'text', value: ' ' });
}

function trimEnds({ children }: Root): void {
  const [first, last] = [children[0], children.at(-1)];
  if (first?.type === 'text') first.value = first.value.trimStart();
  if (last?.type === 'text') last.value = last.value.trimEnd();
  if (last?.type === 'text' && last.value === '') children.pop();
}
