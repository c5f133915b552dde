import type { Element, ElementContent, Nodes, Root } from 'hast';
import { h } from 'hastscript';
import type { Chapter } from '../../document/book.js';
import { classesOf } from '../../document/data.js';
import { placesOf } from '../../document/places.js';
import { isHeading } from '../../document/shape.js';

/** The id of the mark where a page of the PDF begins. */
export function pageId(label: string): string {
  return `guide-page-${label}`;
}

/** The mark where a page of the PDF begins (EPUB Accessibility 1.1, section 2.3). */
export function pageBreak(label: string, name: 'div' | 'span'): Element {
  const said = { 'epub:type': 'pagebreak', role: 'doc-pagebreak', ariaLabel: label };
  return h(name, { id: pageId(label), ...said });
}

/**
 * A chapter's tree with a mark before what opens each page of the PDF, headings above it included. The
 * chapter's own tree is left as it is.
 * @param pages the labels of pages by the name of the place that opens them.
 */
export function withPageBreaks(
  chapter: Pick<Chapter, 'path' | 'tree'>,
  pages: ReadonlyMap<string, string>,
): Root['children'] {
  const labels = new Map<Element, string>();
  for (const [node, place] of placesOf(chapter)) {
    const label = pages.get(place);
    if (label !== undefined) labels.set(node, label);
  }
  const before = new Map<Nodes, string[]>();
  const within = new Map<Nodes, string[]>();
  const find = (node: Nodes, parents: Nodes[]) => {
    const label = node.type === 'element' ? labels.get(node) : undefined;
    if (label !== undefined) {
      const outer = outermost(node, parents);
      if (outer) add(before, outer, label);
      else add(within, node, label);
    }
    if ('children' in node) for (const child of node.children) find(child, [...parents, node]);
  };
  find(chapter.tree, []);
  const marked = (node: Nodes): Nodes[] => {
    const opening = (before.get(node) ?? []).map((label) => pageBreak(label, 'div'));
    if (node.type !== 'element') return [...opening, node];
    const inner = (within.get(node) ?? []).map((label) => pageBreak(label, 'span'));
    const children = [...inner, ...node.children.flatMap(marked)] as ElementContent[];
    return [...opening, { ...node, children }];
  };
  return chapter.tree.children.flatMap(marked) as Root['children'];
}

function add(marks: Map<Nodes, string[]>, node: Nodes, label: string): void {
  marks.set(node, [...(marks.get(node) ?? []), label]);
}

const holdsBlocks = new Set(['aside', 'blockquote', 'dd', 'div', 'figure', 'li', 'section', 'td']);

/**
 * The node before which a mark can stand so that nothing but its own titles comes between it and its place:
 * the outermost that begins with the place, or the headings just above it. Undefined where only the place
 * itself can hold the mark.
 */
function outermost(node: Nodes, parents: readonly Nodes[]): Nodes | undefined {
  let outer = node;
  let depth = parents.length - 1;
  for (; depth > 0 && contentOf(parents[depth])[0] === outer; depth -= 1)
    outer = parents[depth] ?? outer;
  const parent = parents[depth];
  if (parent?.type === 'element' && !holdsBlocks.has(parent.tagName)) return undefined;
  const siblings = contentOf(parent);
  let index = siblings.indexOf(outer);
  while (isHeading(siblings[index - 1])) index -= 1;
  return siblings[index];
}

/** What a node holds, but for white space and its titles: captions, rows of headers, titles of boxes. */
function contentOf(node: Nodes | undefined): Nodes[] {
  if (!node || !('children' in node)) return [];
  return node.children.filter(
    (child) =>
      (child.type === 'text' && child.value.trim() !== '') ||
      (child.type === 'element' &&
        !/^(?:caption|colgroup|thead)$/.test(child.tagName) &&
        !classesOf(child).some((name) => name.endsWith('__title'))),
  );
}
