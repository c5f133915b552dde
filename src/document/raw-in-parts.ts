import type { Root, RootContent } from 'hast';
import { type Options, raw } from 'hast-util-raw';
import type { Position } from 'unist';
import { visit } from 'unist-util-visit';
import { isElementName, isTablePartName, isVoidName } from './elements.js';

const tag = /<!--[\s\S]*?-->|<(\/?)([a-z][a-z0-9]*)(?=[\s/>])(?:"[^"]*"|'[^']*'|[^'">])*>|</g;

/**
 * Parses the raw HTML of a tree, as rehype-raw does, but only the blocks that have some: an element that opens
 * and closes within them touches no other block. Where tags are not balanced, all that follows is parsed; where
 * there are elements that no guide may hold, which parsers may treat by rules of their own, everything is.
 */
export function rawInParts(tree: Root, options: Options): Root {
  const parts = partsOf(tree.children);
  if (!parts) return parsed(tree, options);
  const children = parts.flatMap(({ nodes, hasRaw }) =>
    hasRaw ? parsed({ type: 'root', children: nodes }, options).children : nodes,
  );
  return { ...tree, children };
}

/** Text that a parser puts elsewhere, as before a table, has the end of a place without its start: it has none. */
function parsed(tree: Root, options: Options): Root {
  const root = raw(tree, options) as Root;
  visit(root, (node) => {
    const place: Partial<Position> | undefined = node.position;
    if (place && !place.start) delete node.position;
  });
  return root;
}

/** Blocks that are parsed together. */
interface Part {
  nodes: RootContent[];
  hasRaw: boolean;
}

/** Undefined where the tree must be parsed as a whole. */
function partsOf(children: readonly RootContent[]): Part[] | undefined {
  const parts: Part[] = [];
  const open: string[] = [];
  for (const child of children) {
    const continues = open.length > 0;
    let hasRaw = false;
    let isOrdinary = true;
    visit(child, 'raw', ({ value }) => {
      hasRaw = true;
      isOrdinary &&= follow(value, open);
    });
    if (!isOrdinary) return undefined;
    const last = parts.at(-1);
    if (continues && last) last.nodes.push(child);
    else parts.push({ nodes: [child], hasRaw });
  }
  return parts;
}

/** Opens and closes what raw HTML does; false for what only a parser can follow. */
function follow(html: string, open: string[]): boolean {
  for (const [whole, slash, name] of html.matchAll(tag)) {
    if (whole.startsWith('<!--')) continue;
    if (name === undefined || !isElementName(name)) return false;
    // Outside a table, what a parser makes of its parts depends on what came before.
    if (isTablePartName(name) && !open.includes('table')) return false;
    if (slash === '') {
      if (!isVoidName(name)) open.push(name);
    } else if (open.pop() !== name) return false;
  }
  return true;
}
