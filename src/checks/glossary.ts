import type { Nodes, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';

/** A term that the glossary defines. */
export interface GlossaryEntry {
  /** As written; several names of one thing are apart («ACI ou SIAE»). */
  names: string[];
  definition: string;
  path: string;
  start: number;
  end: number;
}

/** Reads the terms of the glossary: definition lists, or list items that begin with a bold term. */
export function glossaryEntries(path: string, tree: Root): GlossaryEntry[] {
  const entries: GlossaryEntry[] = [];
  const enter = (node: Nodes, definition: string) => {
    const names = textOf(node)
      .replace(/<[^>]*>/g, '')
      .trim()
      .split(/\s*(?:,|\/|\b(?:ou|et|or|and)\b)\s*/)
      .filter(Boolean);
    const start = node.position?.start.offset ?? 0;
    entries.push({ names, definition, path, start, end: node.position?.end.offset ?? start });
  };
  visit(tree, (node, index, parent) => {
    if ((node.type as string) === 'defListTerm') {
      const next = parent?.children[(index ?? 0) + 1];
      enter(node, next ? textOf(next) : '');
    } else if (node.type === 'listItem' && node.children[0]?.type === 'paragraph') {
      const [term] = node.children[0].children;
      if (term?.type === 'strong') enter(term, textOf(node.children[0]).slice(textOf(term).length));
    }
  });
  return entries;
}
