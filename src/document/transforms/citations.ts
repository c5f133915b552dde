import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { EXIT, visit } from 'unist-util-visit';
import type { Labels } from '../../guide/labels.js';
import { isBibliography } from '../bibliography.js';
import type { Chapter } from '../book.js';
import { classesOf, textProperty } from '../data.js';
import { relativeAddress } from '../link-target.js';
import { elementsIn } from '../shape.js';

/**
 * Leads from each entry of the bibliography, a list item with an id, back to the chapters that link to
 * it: to the first such link of each, which is given an id. Links must be resolved.
 */
export function citations(chapters: readonly Chapter[], labels: Labels): void {
  const bibliography = chapters.find(listsWorks) ?? chapters.find(isBibliography);
  if (!bibliography) return;
  const entries = entriesOf(bibliography.tree);
  const cited = new Map<string, Element[]>();
  for (const chapter of chapters) {
    if (chapter === bibliography) continue;
    for (const [id, link] of firstLinks(chapter.tree, bibliography.path, entries)) {
      const anchor = `citation-${id}`;
      link.properties.id ??= anchor;
      const back = h('a', { href: '' }, chapter.title);
      back.properties.href = `${relativeAddress(bibliography.address, chapter.address)}#${encodeURIComponent(anchor)}`;
      back.data = { target: { chapter: chapter.path, anchor } };
      cited.set(id, [...(cited.get(id) ?? []), back]);
    }
  }
  for (const [id, backs] of cited) endOf(entries.get(id))?.children.push(backLinks(backs, labels));
}

function listsWorks({ tree }: Chapter): boolean {
  let found = false;
  visit(tree, 'element', (node) => {
    if (!found && classesOf(node).includes('guide-references')) found = true;
    return found ? EXIT : undefined;
  });
  return found;
}

function entriesOf(tree: Root): Map<string, Element> {
  const entries = new Map<string, Element>();
  visit(tree, 'element', (node) => {
    const id = node.tagName === 'li' ? textProperty(node, 'id') : undefined;
    if (id !== undefined) entries.set(id, node);
  });
  return entries;
}

/** Where the text of an entry ends: in its paragraph, if it has one. */
function endOf(entry: Element | undefined): Element | undefined {
  return (entry && elementsIn(entry, 'p').at(-1)) ?? entry;
}

function firstLinks(tree: Root, path: string, entries: ReadonlyMap<string, Element>) {
  const links = new Map<string, Element>();
  visit(tree, 'element', (node) => {
    const target = node.data?.target;
    if (target?.chapter !== path || target.anchor === undefined) return;
    if (entries.has(target.anchor) && !links.has(target.anchor)) links.set(target.anchor, node);
  });
  return links;
}

function backLinks(links: readonly Element[], labels: Labels): Element {
  const list = links.flatMap((link, index) => (index === 0 ? [link] : [', ', link]));
  return h('span.guide-cited', ` ${labels.citedIn} `, ...list, '.');
}
