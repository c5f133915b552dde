import type { Element, ElementContent, Nodes, Root } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import type { Book, Chapter } from '../../document/book.js';
import { textProperty } from '../../document/data.js';
import type { GoneAddress } from '../../document/gone-address.js';
import { isHeading } from '../../document/shape.js';

/** The book with the anchors that its pages had in the version before, each in the section that it leads to now. */
export function withFormerAnchors(book: Book, gone: readonly GoneAddress[]): Book {
  const printed = new Map(
    book.chapters.map((chapter) => [
      chapter,
      withAnchors(
        chapter,
        gone.filter(({ address, anchor }) => anchor !== undefined && address === chapter.address),
      ),
    ]),
  );
  return { ...book, chapters: [...printed.values()], home: book.home && printed.get(book.home) };
}

function withAnchors(chapter: Chapter, gone: readonly GoneAddress[]): Chapter {
  if (gone.length === 0) return chapter;
  const taken = idsOf(chapter.tree);
  const own = new Map<string | undefined, string[]>();
  for (const { anchor, landing } of gone) {
    if (anchor === undefined || taken.has(anchor)) continue;
    taken.add(anchor);
    own.set(landing.anchor, [...(own.get(landing.anchor) ?? []), anchor]);
  }
  const children = chapter.tree.children.map((child) => withAliases(child, own));
  const ofPage = (own.get(undefined) ?? []).map((id) => h('span.guide-anchor', { id }));
  return { ...chapter, tree: { ...chapter.tree, children: [...ofPage, ...children] } };
}

function idsOf(tree: Root): Set<string> {
  const ids = new Set<string>();
  visit(tree, 'element', (node: Element) => {
    for (const id of [textProperty(node, 'id') ?? [], node.data?.aliases ?? []].flat()) ids.add(id);
  });
  return ids;
}

function withAliases<Node extends Nodes>(
  node: Node,
  own: ReadonlyMap<string | undefined, string[]>,
): Node {
  if (node.type !== 'element') return node;
  if (isHeading(node)) {
    const aliases = [...(node.data?.aliases ?? []), ...(own.get(textProperty(node, 'id')) ?? [])];
    return aliases.length > 0 ? { ...node, data: { ...node.data, aliases } } : node;
  }
  const children = node.children.map((child): ElementContent => withAliases(child, own));
  return { ...node, children };
}
