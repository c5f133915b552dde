import type { Element, Nodes } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { isBlock } from '../../../document/elements.js';
import type { GridCell } from '../../../document/table-grid.js';

/*
 * What stays whole on a page must fit on one: the typesetter cuts off what does not, or looks for its page without
 * end. How tall a thing gets is known by the typesetter alone: these are guesses, on the safe side.
 */

/** Letters in a line of the page, and of a box. */
const pageLine = 80;
/** Letters and lines of a row of cells or of a box that stays whole: half a line of answers overleaf helps nobody. */
const shortCell = 400;
const shortBox = 1000;
const fewLines = 30;
/**
 * Lines of what is repeated or kept with what follows it (header rows, captions, headings), so that there is room
 * for that too, on the shorter side of the paper.
 */
const fewestLines = 15;

/** As many lines as an image takes: `small-picture` of the page design, or what its width asks for. */
const smallPicture = 6;
const picture = 16;

/** True for a cell that stays whole on a page. */
export function isShortCell({ node, rowspan }: GridCell, width: number): boolean {
  if (rowspan > 1) return false;
  return node === undefined || isShort(node, shortCell, width);
}

/** True for a box that stays whole on a page, of so many letters at most. */
export function isShortBox(node: Element, letters = shortBox): boolean {
  return isShort(node, letters, pageLine);
}

function isShort(node: Element, letters: number, width: number): boolean {
  return textOf(node).length <= letters && leastLines(node, width, picture) <= fewLines;
}

/** True for header rows, by their cells, that leave room for the rows below them on each page. */
export function areLowRows(
  cells: readonly GridCell[],
  widthOf: (cell: GridCell) => number,
): boolean {
  const rows = new Map<number, number>();
  for (const cell of cells) {
    const lines = cell.node ? leastLines(cell.node, widthOf(cell), smallPicture) : 0;
    rows.set(cell.y, Math.max(rows.get(cell.y) ?? 1, lines));
  }
  return [...rows.values()].reduce((sum, lines) => sum + lines, 0) <= fewestLines;
}

/** True for a caption, a heading or a title that leaves room for what follows it. */
export function isLow(node: Nodes): boolean {
  return leastLines(node, pageLine, smallPicture) <= fewestLines;
}

/**
 * About how many lines a node takes, at least.
 * @param width how many letters a line has room for.
 * @param pictureLines how many lines an image takes.
 */
export function leastLines(node: Nodes, width: number, pictureLines = picture): number {
  if (node.type === 'text') return node.value.length / width;
  if (node.type !== 'element' && node.type !== 'root') return 0;
  let own = isBlock(node) ? 1 : 0;
  if (node.type === 'element') {
    if (node.tagName === 'img') return pictureLines;
    if (node.tagName === 'pre') return textOf(node).split('\n').length;
    if (node.tagName === 'br') own = 1;
  }
  const children: readonly Nodes[] = node.children;
  return children.reduce((sum, child) => sum + leastLines(child, width, pictureLines), own);
}
