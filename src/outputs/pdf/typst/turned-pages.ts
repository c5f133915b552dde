import type { RootContent } from 'hast';
import { hasClass, isBlank, isElement, isHeading } from '../../../document/shape.js';
import { fitsLine } from './fitting-tables.js';
import { measures } from './measures.js';

/** What follows each other on pages that are turned on their side, or on those that are not. */
export interface PageRun {
  isTurned: boolean;
  nodes: RootContent[];
}

/**
 * What a chapter holds by the pages that it stands on: a wide table turns its page, and takes what announces it along,
 * which would be left alone on the page before. What turns next shares its page.
 */
export function pageRuns(nodes: readonly RootContent[]): PageRun[] {
  const runs: PageRun[] = [];
  for (const node of nodes) {
    const last = runs.at(-1);
    if (turnsPage(node)) turn(runs, node);
    else if (last && (!last.isTurned || isUnseen(node))) last.nodes.push(node);
    else runs.push({ isTurned: false, nodes: [node] });
  }
  return runs;
}

/** True for a chapter that holds nothing but what turns its page, with what announces it. */
export function isAllTurned(nodes: readonly RootContent[]): boolean {
  const last = nodes.findLast((node) => !isUnseen(node));
  // Most chapters have a paragraph before they have a table: no table is measured for them.
  const announcesOrTurns = (node: RootContent) => leads(node) || turnsPage(node);
  return last !== undefined && nodes.every(announcesOrTurns) && turnsPage(last);
}

function turn(runs: PageRun[], node: RootContent): void {
  const before = runs.at(-1);
  const from = before && !before.isTurned ? before.nodes.findLastIndex((each) => !leads(each)) : -1;
  const along = before && !before.isTurned ? before.nodes.splice(from + 1) : [];
  if (before?.nodes.length === 0) runs.pop();
  const last = runs.at(-1);
  if (last?.isTurned) last.nodes.push(...along, node);
  else runs.push({ isTurned: true, nodes: [...along, node] });
}

function turnsPage(node: RootContent): boolean {
  if (!isElement(node)) return false;
  if (node.tagName !== 'table') return hasClass(node, 'guide-landscape');
  return !fitsLine(node, measures.tableLetters);
}

/** True for what announces what follows it. */
function leads(node: RootContent): boolean {
  if (isUnseen(node) || isHeading(node)) return true;
  return isElement(node) && Boolean(node.data?.keepsWithNext || node.data?.change);
}

function isUnseen(node: RootContent): boolean {
  if (isElement(node, 'section')) return node.properties.dataFootnotes !== undefined;
  return node.type === 'comment' || isBlank(node);
}
