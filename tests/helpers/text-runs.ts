import type { Nodes } from 'hast';
import { visit } from 'unist-util-visit';
import { nodeWorld } from '../../src/base/world/node-world.js';
import { assembleBook } from '../../src/document/assemble.js';
import type { Book } from '../../src/document/book.js';
import { loadGuide } from '../../src/guide/load.js';

/**
 * Every run of text of a guide in the order in which it is written: chapters' titles first, then their
 * text. Notes are left out: on paper they are read where they are called; formulas too, which each output says its way.
 */
export async function textRuns(root: string): Promise<string[]> {
  const runs: string[] = [];
  const walk = (node: Nodes) => {
    if (node.type === 'text' && node.value.trim() !== '') runs.push(node.value);
    if (node.type !== 'element' && node.type !== 'root') return;
    if (node.type === 'element' && node.data?.formula !== undefined) return;
    if (node.type === 'element' && node.properties.dataFootnotes !== undefined) return;
    if (node.type === 'element' && node.properties.dataFootnoteRef !== undefined) return;
    // On paper an index has pages for sections, and its letters are decoration.
    if (node.type === 'element' && /guide-index__/.test(`${node.properties.className}`)) return;
    node.children.forEach(walk);
  };
  for (const { title, tree } of (await bookOf(root)).chapters) {
    runs.push(title);
    walk(tree);
  }
  return runs;
}

/** The alternatives of a guide's images, in order, decorative ones left out; logos stand on both covers. */
export async function figureAlternatives(root: string): Promise<string[]> {
  const alternatives: string[] = [];
  const { guide, chapters } = await bookOf(root);
  const logos = guide.manifest.publishers.flatMap(({ name, logo }) => (logo ? [name] : []));
  for (const { tree } of chapters) {
    visit(tree, 'element', ({ tagName, properties }) => {
      if (tagName === 'img' && properties.alt) alternatives.push(String(properties.alt));
    });
  }
  return [...logos, ...alternatives, ...logos];
}

async function bookOf(root: string): Promise<Book> {
  const world = nodeWorld(root);
  const { guide } = await loadGuide(root, world);
  return (await assembleBook(guide, world)).book;
}
