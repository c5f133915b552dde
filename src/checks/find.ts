import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { Node } from 'unist';
import { visit } from 'unist-util-visit';
import { textProperty } from '../document/data.js';
import type { Edit } from '../guide/text-edit.js';
import type { Prose } from './prose.js';
import type { CheckedChapter, Finding } from './rule.js';

interface Words {
  message: string;
  hint: string;
  fix?: Edit | undefined;
}

/** Parsers leave the end of what is never closed open, whatever their types say. */
function endOf({ position }: Node): number | undefined {
  const end = position?.end as { offset?: number } | undefined;
  return end?.offset;
}

/** A finding on a node of a chapter. */
export function onNode({ path }: { path: string }, node: Node, words: Words): Finding {
  const start = node.position?.start.offset ?? 0;
  return { path, start, end: endOf(node) ?? start + 1, ...words };
}

/** A match in the prose of a chapter, with its offsets in the file. */
export interface ProseMatch {
  match: RegExpExecArray;
  prose: Prose;
  start: number;
  end: number;
}

/** Every match of a pattern in the prose of a chapter. */
export function inProse(
  chapter: CheckedChapter,
  pattern: RegExp,
  wanted: (prose: Prose) => boolean = () => true,
): ProseMatch[] {
  return chapter.prose.filter(wanted).flatMap((prose) =>
    [...prose.text.matchAll(pattern)].map((match) => {
      const start = prose.start + match.index;
      return { match, prose, start, end: start + match[0].length };
    }),
  );
}

/** Elements of a tree by name, with their place in its order: many rules ask for them. */
const byName = new WeakMap<Root | Element, Map<string, { element: Element; order: number }[]>>();

/** The elements of a tree with one of these names, in order. */
export function elements(tree: Root | Element, ...names: string[]): Element[] {
  const index = byName.get(tree) ?? indexed(tree);
  const found = names.flatMap((name) => index.get(name) ?? []);
  if (names.length > 1) found.sort((a, b) => a.order - b.order);
  return found.map(({ element }) => element);
}

function indexed(tree: Root | Element) {
  const index = new Map<string, { element: Element; order: number }[]>();
  let order = 0;
  visit(tree, 'element', (element) => {
    order += 1;
    const entry = { element, order };
    const known = index.get(element.tagName);
    if (known) known.push(entry);
    else index.set(element.tagName, [entry]);
  });
  byName.set(tree, index);
  return index;
}

/** A text as people read it: white space collapsed. */
export function readText(node: Root | Element): string {
  return textOf(node).replace(/\s+/g, ' ').trim();
}

/** An element as screen readers have it: without what is hidden from them. */
export function announced(node: Element): Element {
  const children = node.children
    .filter((child) => child.type !== 'element' || textProperty(child, 'ariaHidden') !== 'true')
    .map((child) => (child.type === 'element' ? announced(child) : child));
  return { ...node, children };
}

/** True for a link into the guide whose text the toolchain writes. */
export function isReference(node: Element): boolean {
  const href = textProperty(node, 'href') ?? '';
  return (
    node.tagName === 'a' &&
    node.children.length === 0 &&
    !/^(?:[a-z][a-z\d+.-]*:|\/\/|$)/i.test(href)
  );
}

/** A text without case, accents and typography, to compare words by. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’']/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
