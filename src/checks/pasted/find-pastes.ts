import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import type { CheckedChapter } from '../rule.js';
import { TagBalance } from '../tag-balance.js';
import { hasEmptyParagraph, isEmptyParagraphs, type Origin, originOf } from './origins.js';

/** A passage of a chapter that was pasted with the formatting of another program: offsets in the file. */
export interface Paste {
  start: number;
  end: number;
  origin: Origin;
  /** False where its tags are not closed within it: nothing can be written in its place. */
  isWhole: boolean;
}

const known = new WeakMap<CheckedChapter, Paste[]>();

/** The passages of a chapter that were pasted from word processors. */
export function pastesOf(chapter: CheckedChapter): Paste[] {
  const found = known.get(chapter) ?? findIn(chapter);
  known.set(chapter, found);
  return found;
}

function findIn(chapter: CheckedChapter): Paste[] {
  if (!originOf(chapter.text) && !hasEmptyParagraph(chapter.text)) return [];
  const pastes: Paste[] = [];
  visit(chapter.markdown, (node) => {
    if (node.type !== 'root' && node.type !== 'containerDirective') return;
    for (const run of runsOf(node.children, chapter.text))
      pastes.push(...pastesIn(run, chapter.text));
  });
  return pastes;
}

/** Blocks that follow each other and are HTML alone. */
function runsOf(nodes: readonly Nodes[], source: string): Nodes[][] {
  const runs: Nodes[][] = [];
  let last: Nodes[] | undefined;
  for (const node of nodes) {
    if (!isHtml(node, source)) last = undefined;
    else if (last) last.push(node);
    else {
      last = [node];
      runs.push(last);
    }
  }
  return runs;
}

/** Indented lines of HTML are code for Markdown; a line that begins with inline tags is a paragraph. */
function isHtml(node: Nodes, source: string): boolean {
  if (node.type === 'html') return true;
  const written = source.slice(node.position?.start.offset, node.position?.end.offset);
  if (node.type === 'code') return /^\s*</.test(written);
  if (node.type !== 'paragraph' || /[\\`]/.test(written)) return false;
  return (
    node.children.some(({ type }) => type === 'html') &&
    node.children.every(({ type }) => /^(?:html|text|break)$/.test(type))
  );
}

/** The smallest passages of a run that close all they open and bear a mark; neighbours are one. */
function pastesIn(run: readonly Nodes[], source: string): Paste[] {
  const pastes: Paste[] = [];
  let nodes: Nodes[] = [];
  for (const node of run) {
    nodes.push(node);
    const piece = pieceOf(nodes, source);
    if (!piece.isWhole && node !== run.at(-1)) continue;
    nodes = [];
    const html = source.slice(piece.start, piece.end);
    const origin = originOf(html) ?? (isEmptyParagraphs(html) ? 'other' : undefined);
    const last = pastes.at(-1);
    if (!origin) continue;
    const follows = last && /^\s*$/.test(source.slice(last.end, piece.start));
    if (follows && last.isWhole && piece.isWhole) {
      last.end = piece.end;
      if (last.origin === 'other') last.origin = origin;
    } else pastes.push({ ...piece, origin });
  }
  return pastes;
}

function pieceOf(nodes: readonly Nodes[], source: string) {
  const start = nodes[0]?.position?.start.offset ?? 0;
  const end = nodes.at(-1)?.position?.end.offset ?? start;
  const balance = new TagBalance();
  balance.follow(source.slice(start, end), start);
  return { start, end, isWhole: balance.strays().length === 0 };
}
