import type { Element, Nodes } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { Chapter } from './book.js';

/** What is first on a page of the PDF's text. */
export interface PageOpening {
  /** The name of a place: see `placesOf`. */
  place: string;
  /** The page's label as printed: «12». */
  label: string;
}

const placed = new Set(['dd', 'dt', 'li', 'p', 'td']);

/**
 * Names the places of a chapter where a page may begin: `path#3` is its third paragraph, item or cell
 * with text. Notes are left out, as paper has them at the foot of pages. The chapter's own heading is
 * `path`; that of a part is `part`.
 */
export function placesOf({ path, tree }: Pick<Chapter, 'path' | 'tree'>): Map<Element, string> {
  const places = new Map<Element, string>();
  const walk = (node: Nodes) => {
    if (node.type !== 'element' && node.type !== 'root') return;
    if (node.type === 'element') {
      if (node.properties.dataFootnotes !== undefined) return;
      if (placed.has(node.tagName) && textOf(node).trim() !== '')
        places.set(node, `${path}#${places.size + 1}`);
    }
    node.children.forEach(walk);
  };
  walk(tree);
  return places;
}
